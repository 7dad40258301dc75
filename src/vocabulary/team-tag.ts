/** The tag of the words that a team adds. */
export const teamTag = '*'

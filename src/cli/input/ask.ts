/** One answer out of a few. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** Puts questions to the person at the terminal. Each gives null where the person interrupts. */
export interface Ask {
  /** A line of words; empty where the person has none. */
  words(question: string, hint: string): Promise<string | null>
  /** One of the choices, by its value. */
  choice(question: string, choices: readonly Choice[]): Promise<string | null>
  /** One of the choices by one key, which is its value. */
  key(question: string, choices: readonly Choice[]): Promise<string | null>
}

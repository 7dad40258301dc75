/** The sections that only a draft has; those of an earlier draft that serves as a template are taken out. */
export const draftTitles = {
  earlier: 'Seen Before',
  hypotheses: 'Hypotheses to Check',
  gaps: 'What Could Not Be Seen',
} as const

/** The sections that only a draft has; those of an earlier draft that serves as a template are taken out. */
export const draftTitles = {
  hypotheses: 'Hypotheses to Check',
  earlier: 'Seen Before',
  findings: 'What the Cluster Showed',
  gaps: 'What Could Not Be Seen',
} as const

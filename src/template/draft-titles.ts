/** The sections that only a draft has; those of an earlier draft that serves as a template are taken out. */
export const draftTitles = {
  hypotheses: 'Hypotheses to Check',
  earlier: 'Similar Incidents',
  findings: 'Cluster Findings',
  gaps: 'Missing Data',
} as const

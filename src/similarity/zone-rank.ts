/** Where in a document its words say most about what happened; the lower the more. */
export const zoneRank: Readonly<Record<string, number>> = {
  cause: 0,
  summary: 1,
  title: 2,
  other: 3,
  timeline: 4,
  fix: 5,
  impact: 6,
}

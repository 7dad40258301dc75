/** An instant as a moment in UTC to the second ("2026-02-28T00:05:12Z"), from any ISO 8601 form with a zone. */
export function utcMoment(instant: string | Date): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z')
}

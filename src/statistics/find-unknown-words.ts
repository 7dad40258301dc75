import type { UnknownWords } from '../schema/analysis/theme.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { compareText } from '../text/compare-text.ts'
import { countEach } from '../text/count-each.ts'

/** Finds severities and states that documents give in words whose level is not known. */
export function findUnknownWords(incidents: readonly Incident[]): UnknownWords[] {
  const texts = {
    severity: incidents.flatMap(({ severity }) => (severity?.level === null ? severity.text : [])),
    status: incidents.flatMap(({ status }) => (status?.state === null ? status.text : [])),
  }
  return (['severity', 'status'] as const).flatMap((field) => {
    const words = [...countEach(texts[field])]
      .map(([text, count]) => ({ text, count }))
      .sort((a, b) => b.count - a.count || compareText(a.text, b.text))
    return words.length === 0 ? [] : [{ field, words }]
  })
}

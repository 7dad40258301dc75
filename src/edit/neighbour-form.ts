import type { MarkName } from '../parse/action-item/action-marks.ts'
import type { Editable } from './editable.ts'

/** The longest words between two marks that are taken for the manner of a list, and not for a part of its sentences. */
const longestLead = 24

/**
 * How the other items of a document say a mark behind their words: ". **Due:** 2026-05-01", " —— 2026-05-01",
 * " (owner: mara)", with `value` in the place of theirs. The nearest item comes first.
 */
export function neighbourForms(
  at: number,
  name: MarkName,
  value: string,
  { incident, place, source }: Editable,
): string[] {
  const nearest = [...incident.actionItems.keys()]
    .filter((i) => i !== at)
    .sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b)
  const forms = nearest.flatMap((i) => {
    const mark = place(['actionItems', i, name])
    if (!mark) return []
    const [start, end] = [mark.start.offset, mark.end.offset]
    const ends = ['text', 'owner', 'priority', 'status', 'due'].flatMap((each) => {
      const other = place(['actionItems', i, each])
      return each !== name && other && other.end.offset <= start ? [other.end.offset] : []
    })
    const lead = ends.length === 0 ? null : source.value.slice(Math.max(...ends), start)
    if (lead === null || lead.length > longestLead || /[\r\n|]/.test(lead)) return []
    const trail = /^\s*[)\]）】]/u.exec(source.value.slice(end))?.[0] ?? ''
    return [lead + value + trail]
  })
  return [...new Set(forms)]
}

import { wholeLines } from '../whole-lines.ts'
import type { Plan } from './plan.ts'

/** Takes an entry out with its lines; a name out of a list of names with its comma. */
export const planRemoval: Plan = ({ path }, editable) => {
  const { markdown } = editable
  const place = editable.place(path)
  if (!place) return []
  const [from, to] = [place.start.offset, place.end.offset]
  const lines = wholeLines(from, to, markdown)
  const whole = { start: lines.start, end: lines.end, text: '' }
  const before = /(?:\s*[,;、，&+]\s*)$/u.exec(markdown.slice(0, from).slice(-8))?.[0].length ?? 0
  const after = /^(?:\s*[,;、，&+]\s*)/u.exec(markdown.slice(to, to + 8))?.[0].length ?? 0
  if (before > 0) return [[{ start: from - before, end: to, text: '' }]]
  if (after > 0) return [[{ start: from, end: to + after, text: '' }]]
  // The place of a lesson is that of its words: what stands before them on the line must be no more than a bullet.
  return /^[\s>]*(?:[①-⑳]|[（(]?\d+[.)）]|[^\p{L}\p{N}\s|])?\s*(?:\[[ xX]\]\s*)?\|?\s*$/u.test(
    markdown.slice(lines.start, from),
  )
    ? [[whole]]
    : []
}

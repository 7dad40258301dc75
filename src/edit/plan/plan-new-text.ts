import { nodePlace } from '../../markdown/read/node-place.ts'
import { nodeOf } from '../editable.ts'
import { itemMarker, nextMarker } from '../item-marker.ts'
import { marginAt, ownLine } from '../new-row.ts'
import type { Plan } from './plan.ts'
import { contextOf, writeValue } from './write-value.ts'

/** Adds a lesson as a bullet behind the last one, or a name behind the last name of its line. */
export const planNewText: Plan = ({ path, value }, editable) => {
  const [field = '', index] = path
  const list = (editable.incident as unknown as Record<string, readonly unknown[]>)[field] ?? []
  const last = editable.place([field, list.length - 1])
  if (!last || typeof value !== 'string' || index !== list.length) return []
  const { markdown } = editable
  const item = nodeOf(editable, last, 'listItem')
  const at = nodePlace(item ?? undefined)
  const names = field === 'authors' || field === 'tags' || field === 'environments'
  const label = at && /[:：]/u.test(markdown.slice(at.start.offset, last.start.offset))
  if (item && at && !(names && label)) {
    const lead = nextMarker(itemMarker(item, markdown))
    const margin = marginAt(at.start.offset, markdown)
    const gap = item.spread ? '\n\n' : '\n'
    return writeValue(value, 'paragraph').map((text) => [ownLine(lead + text, at.end.offset, 'after', margin, gap)])
  }
  if (!names) return []
  const context = contextOf(editable, last)
  const source = editable.source.slice(last)
  const close = context === 'yaml' && source.endsWith(']') ? 1 : 0
  const before = markdown.slice(0, last.start.offset)
  const separator = /([,;、，]\s*)$/u.exec(before.slice(-4))?.[1] ?? ', '
  const offset = last.end.offset - close
  return writeValue(value, context).map((text) => [{ start: offset, end: offset, text: separator + text }])
}

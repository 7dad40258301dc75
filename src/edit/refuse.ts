import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import { formatPath, type RecordPath } from '../diagnostic/source-map.ts'
import { type Editable, nodeOf } from './editable.ts'
import type { WantedChange } from './plan/plan.ts'

/** Explains why a document can't hold a change, where, and what to do. */
export function refuse(change: WantedChange, editable: Editable, misread: RecordPath | null): PostmortemError {
  const { path, kind, value } = change
  const [field = '', index = 0] = path
  const at = formatPath(path)
  const line = kind === 'insert' ? lineOf([field, Number(index) - 1], editable) : lineOf(path, editable)
  const where = line === null ? '' : ` (line ${line})`
  if (misread !== null && formatPath(misread) !== at) {
    if (kind === 'insert' && formatPath(misread).startsWith(`${at}.`)) {
      const message = `The form of this document${where} has no room for ${formatPath(misread)}.`
      return new PostmortemError('USAGE', message, `Leave it out, or make room for it at line ${line ?? 1} first.`)
    }
    const message = `${at}${where} can't be changed alone: ${formatPath(misread)} would then read otherwise too.`
    return new PostmortemError('USAGE', message, `Change line ${line ?? 1} by hand, or change both fields.`)
  }
  const what = kind === 'remove' ? `${at} can't be taken out of` : `${at} can't be set to ${JSON.stringify(value)} in`
  return new PostmortemError('USAGE', `${what} the form of this document${where}.`, remedy(change, line, editable))
}

function remedy({ path, kind }: WantedChange, line: number | null, editable: Editable): string {
  const [field = '', index, key] = path
  const item = editable.place(['actionItems', Number(index)])
  const place = line === null ? 'the document' : `line ${line}`
  if (field === 'actionItems' && key !== undefined && item) {
    if (nodeOf(editable, item, 'table'))
      return `Add a column for the ${String(key)} to the table at ${place}, then set it.`
    if (key === 'status' && editable.incident.actionItems[Number(index)]?.status)
      return `Its status comes from the heading or line above ${place}: move the item, or change that heading.`
  }
  if (kind === 'insert')
    return `Write the first entry of ${String(field)} by hand; further ones are then added in its form.`
  if (line === null)
    return `The document has no place for ${formatPath(path)}: write it by hand once, such as "**${String(field)}:** …", then it can be changed.`
  return `Change ${place} by hand.`
}

/** The line of the nearest place on the way to a value. */
function lineOf(path: RecordPath, editable: Editable): number | null {
  for (let length = path.length; length > 0; length--) {
    const place = editable.place(path.slice(0, length))
    if (place) return place.start.line
  }
  return null
}

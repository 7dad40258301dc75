import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { SourceText } from '../diagnostic/source-text.ts'

const comment = /<!--\s*postmortem-disable(-next-line|-line)?((?:[\s,]+[a-z][a-z0-9-]*)+)\s*-->/g

/**
 * Reads the comments by which an author makes an exception, and gives whether one covers a diagnostic:
 * `<!-- postmortem-disable-next-line RULE -->`, `<!-- postmortem-disable-line RULE -->` at the end of a table row, and
 * `<!-- postmortem-disable RULE -->` for the whole document. Several rules are parted by spaces or commas; a comment
 * that names no rule covers nothing.
 */
export function readSuppressions(text: SourceText): (diagnostic: Diagnostic) => boolean {
  const everywhere = new Set<string>()
  const byLine = new Map<number, Set<string>>()
  for (const { index, 0: whole, 1: scope, 2: ids = '' } of text.value.matchAll(comment)) {
    const rules = ids.split(/[\s,]+/).filter((id) => id !== '')
    const line = scope === '-next-line' ? text.point(index + whole.length).line + 1 : text.point(index).line
    const set = scope === undefined ? everywhere : (byLine.get(line) ?? new Set<string>())
    if (scope !== undefined) byLine.set(line, set)
    for (const id of rules) set.add(id)
  }
  return ({ ruleId, place }) =>
    everywhere.has(ruleId) || (place !== undefined && (byLine.get(place.start.line)?.has(ruleId) ?? false))
}

import type { Corpus } from '../../corpus/corpus-builder.ts'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { countOf } from '../../text/count-of.ts'

/** Throws where there is nothing to look at, so that an empty or mistyped folder never reads as "nothing found". */
export function refuseNoDocuments({ documents, skipped, unread }: Corpus, paths: readonly string[]): void {
  if (documents.length > 0) return
  const [first] = skipped
  const hint = [
    unread.length > 0 ? `${countOf(unread.length, 'file')} could not be read.` : '',
    first
      ? `Left out: ${first.path} (${first.reason})${skipped.length > 1 ? ` and ${skipped.length - 1} more` : ''}.`
      : '',
    'Name the folder that holds Markdown postmortems, or start the first one: postmortem new "What broke"',
  ]
  const where = paths.map((path) => `"${path}"`).join(', ')
  throw new PostmortemError('NOT_FOUND', `There is no postmortem in ${where}.`, hint.filter(Boolean).join(' '))
}

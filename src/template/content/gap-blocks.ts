import type { RootContent } from 'mdast'
import { lineList } from '../../markdown/write/nodes.ts'
import { type PhrasePart, phrase } from '../../markdown/write/phrase.ts'
import type { Gap } from '../../schema/cluster/snapshot.ts'
import { endSentence } from '../../text/end-sentence.ts'

const reasonWords: Record<Gap['reason'], string> = {
  denied: 'access denied',
  absent: 'does not exist',
  timeout: 'no answer in time',
  unreachable: 'not reachable',
  unreadable: 'not readable',
  expired: 'expired',
  truncated: 'truncated in the source',
  'not-in-source': 'not in the source',
}

/** Lists what could not be seen, why, and what to run so that it can; once where that is the same for several. */
export function gapBlocks(gaps: readonly Gap[]): RootContent[] {
  return [
    lineList(
      gaps.map(({ what, reason, detail, remedy }, at) =>
        phrase(
          endSentence(`${what}: ${reasonWords[reason]}`),
          detail === null ? '' : ` ${endSentence(detail)}`,
          ...(remedy === null || remedy === gaps[at - 1]?.remedy ? [] : remedyParts(remedy)),
        ),
      ),
    ),
  ]
}

/** A command is set as code, so that it can be copied as it is. */
function remedyParts(remedy: string): PhrasePart[] {
  return remedy.startsWith('kubectl ') ? [' Run ', { code: remedy }] : [` ${endSentence(remedy)}`]
}

import type { RootContent } from 'mdast'
import { lineList, paragraph } from '../../markdown/write/nodes.ts'
import { phrase } from '../../markdown/write/phrase.ts'
import type { Hypothesis } from '../../schema/cluster/incident-draft.ts'

/** Lists possible causes with the questions that settle them. They stand apart from the root causes, which only a person establishes. */
export function hypothesisBlocks(hypotheses: readonly Hypothesis[]): RootContent[] {
  return [
    paragraph(phrase('Not established. Each is a guess from the snapshot, with what would settle it.')),
    lineList(
      hypotheses.map(({ cause, because, checks }) =>
        phrase(
          `${cause} Speaks for it: ${because}`,
          ...checks.flatMap(({ question, command }, index) => [
            `${index === 0 ? ' To settle it:' : ''} ${question}`,
            ...(command === null ? [] : [' ', { code: command }]),
          ]),
        ),
      ),
    ),
  ]
}

import type { RootContent } from 'mdast'
import { lineList, paragraph } from '../../markdown/write/nodes.ts'
import { phrase } from '../../markdown/write/phrase.ts'
import type { Hypothesis } from '../../schema/cluster/incident-draft.ts'

/** Lists hypotheses with their evidence and what would confirm them, apart from the root causes, which only a person establishes. */
export function hypothesisBlocks(hypotheses: readonly Hypothesis[]): RootContent[] {
  return [
    paragraph(phrase('Not confirmed. Each hypothesis rests on the snapshot alone.')),
    lineList(
      hypotheses.map(({ likelihood, cause, because, checks }) =>
        phrase(
          `${likelihood === 'likely' ? 'Likely' : 'Possible'}: ${cause}. Evidence: ${because}`,
          ...checks.flatMap(({ question, command }, index) => [
            `${index === 0 ? ' To confirm:' : ''} ${question}`,
            ...(command === null ? [] : [' ', { code: command }]),
          ]),
        ),
      ),
    ),
  ]
}

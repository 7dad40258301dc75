import { type JudgePairOptions, judgePair, type PairAnswer } from '../../judge/judge-pair.ts'
import { namePair } from '../../judge/name-pair.ts'
import { redactText } from '../../redact/redact-text.ts'
import { builtinSignatures } from '../../signature/builtin-signatures.ts'
import { plainLine } from '../../text/plain-line.ts'
import type { JudgeContext } from './judge-context.ts'

/**
 * Adds an answer to the file, and says where it stands.
 *
 * @throws PostmortemError with code `USAGE` where it contradicts what stands there, or where each incident is of a pattern of its own.
 * Then nothing is written.
 */
export async function recordAnswer(
  answer: PairAnswer,
  context: JudgeContext,
  options: Pick<JudgePairOptions, 'merge' | 'separate'> = {},
): Promise<void> {
  const { file, io, patterns } = context
  const judged = judgePair(file.judgement, answer, { ...options, patterns, name: nameOf(answer, context) })
  const { outcome, message } = judged
  if (message !== null) {
    const hint =
      outcome === 'two-patterns'
        ? 'Add --merge to make them one pattern, or --separate where these two share another cause.'
        : 'Take that out of the file, if it is wrong. Nothing was written.'
    throw file.refuse('USAGE', { message, at: judged.at }, hint)
  }
  if (outcome === 'added') await file.add(judged.judgement)
  io.out(`${outcome === 'known' ? 'known already' : 'recorded'}: ${describe(answer, context)}\n`)
}

/** "same: A and B, of "x" (FILE:4)". */
function describe({ incidents: [a, b], verdict }: PairAnswer, { file }: JudgeContext): string {
  const { patterns = [], apart = [] } = file.judgement
  const holds = (ids: readonly string[] = []) => ids.includes(a) && ids.includes(b)
  const p = patterns.findIndex(({ members }) => holds(members))
  const at = verdict === 'same' ? ['patterns', p] : ['apart', apart.findLastIndex((ids) => holds(ids))]
  const pattern = verdict === 'same' ? `, of "${plainLine(patterns[p]?.name ?? '')}"` : ''
  return `${a} and ${b} are ${verdict === 'same' ? 'the same' : 'apart'}${pattern} (${file.places([at]).join('')})`
}

function nameOf({ incidents, verdict }: PairAnswer, { documents, patterns }: JudgeContext): string | undefined {
  const records = documents.map(({ incident }) => incident)
  const [a, b] = incidents.map((id) => records.find((incident) => incident.id === id))
  if (verdict === 'apart' || !a || !b) return undefined
  return plainLine(redactText(namePair([a, b], patterns, records, builtinSignatures)).text)
}

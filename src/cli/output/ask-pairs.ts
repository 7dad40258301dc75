import type { PairAnswer } from '../../judge/judge-pair.ts'
import { judgePair } from '../../judge/judge-pair.ts'
import { indexJudgement } from '../../judge/judgement-index.ts'
import type { OpenPair } from '../../schema/analysis/open-pair.ts'
import type { Ask } from '../input/ask.ts'
import { Interrupted } from '../interrupted.ts'
import { describePair } from './describe-pair.ts'
import { documentsOf, type JudgeContext } from './judge-context.ts'
import { countPairs } from './list-pairs.ts'
import { paint } from './paint.ts'
import { recordAnswer } from './record-answer.ts'

const answers = [
  { value: 's', label: 'same cause' },
  { value: 'n', label: 'not the same' },
  { value: 'l', label: 'later' },
  { value: 'q', label: 'quit' },
]

/** An incident has more than one cause at times. */
const answersOfHeld = answers.toSpliced(1, 0, { value: 'o', label: 'same, but another cause than that of its pattern' })

/** Asks about one pair after the other, and writes each answer at once. */
export async function askPairs(pairs: readonly OpenPair[], context: JudgeContext): Promise<void> {
  context.io.out(`${countPairs(pairs)}\n`)
  for (const [n, pair] of pairs.entries()) {
    if ((await askPair(pair, `${n + 1} of ${pairs.length}`, '', context)) === 'quit') return
  }
}

/**
 * Asks about a pair that is still open: an answer before may have settled it.
 *
 * @param position What stands above it.
 * @param advice What stands below it, above the question.
 * @throws Interrupted where the person ends it.
 */
export async function askPair(
  pair: OpenPair,
  position: string,
  advice: string,
  context: JudgeContext,
): Promise<'quit' | 'next'> {
  const { file, io, patterns } = context
  const documents = documentsOf(pair, context)
  const index = indexJudgement(file.judgement, patterns)
  const isOpen = index.relation(pair.incident, pair.other) === null
  if (documents === null || !isOpen || io.ask === null) return 'next'
  const colors = paint(io, 'out')
  const worth = pair.worthALook ? ', worth a look' : ''
  io.out(`\n${colors.dim(`${position}${worth}`)}\n${describePair(pair, documents, colors)}${advice}`)
  const isHeld = [pair.incident, pair.other].some((id) => index.patternsOf(id).length > 0)
  const key = await askKey(io.ask, 'One cause behind both?', isHeld ? answersOfHeld : answers)
  if (key === 'q') return 'quit'
  if (key === 'l') return 'next'
  const answer: PairAnswer = { incidents: [pair.incident, pair.other], verdict: key === 'n' ? 'apart' : 'same' }
  const separate = key === 'o'
  const { outcome, message, at } = judgePair(file.judgement, answer, { patterns, separate })
  if (outcome !== 'two-patterns') await recordAnswer(answer, context, { separate })
  else {
    io.out(
      `${message}\n${file
        .places(at)
        .map((place) => `  ${place}\n`)
        .join('')}`,
    )
    const merge = await askKey(io.ask, 'Make them one pattern?', merges)
    if (merge === 'm') await recordAnswer(answer, context, { merge: true })
  }
  return 'next'
}

const merges = [
  { value: 'm', label: 'merge them' },
  { value: 'l', label: 'leave them' },
]

async function askKey(ask: Ask, question: string, choices: Parameters<Ask['key']>[1]): Promise<string> {
  const key = await ask.key(question, choices)
  if (key === null) throw new Interrupted('A question was not answered.')
  return key
}

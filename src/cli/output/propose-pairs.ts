import { sourceTextOf } from '../../analyze/source-text-of.ts'
import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import { redactQuotes } from '../../redact/redact-quotes.ts'
import type { OpenPair } from '../../schema/analysis/open-pair.ts'
import { oneLine } from '../../text/one-line.ts'
import { type ConsultedDocument, type ConsultOptions, consultProgram, type Opinion } from '../input/consult-program.ts'
import { askPair } from './ask-pairs.ts'
import { describePair, type PairOfDocuments } from './describe-pair.ts'
import { documentsOf, type JudgeContext } from './judge-context.ts'
import { answerCommand, countPairs } from './list-pairs.ts'
import { paint } from './paint.ts'

/**
 * Lets a program of the user's judge each pair, and a person decide on what it proposes. Where nobody can be asked the proposals are
 * printed, each with the command that takes it, and nothing is written.
 */
export async function proposePairs(
  pairs: readonly OpenPair[],
  options: ConsultOptions,
  context: JudgeContext,
): Promise<void> {
  const { io } = context
  io.out(`${countPairs(pairs)}\n`)
  const counts = { proposed: 0, unsure: 0, failed: 0 }
  for (const [n, pair] of pairs.entries()) {
    const documents = documentsOf(pair, context)
    if (documents === null) continue
    const position = `${n + 1} of ${pairs.length}`
    if (io.terminal.err) io.status(`asking about ${position}`)
    const opinion = await consultProgram(
      documents.map(toConsulted) as [ConsultedDocument, ConsultedDocument],
      options,
      io,
    )
    if (io.terminal.err) io.status(null)
    io.signal.throwIfAborted()
    if (typeof opinion === 'string') {
      counts.failed++
      const why = redactQuotes(oneLine(opinion), documents.map(sourceTextOf))
      io.err(`${pair.incident} and ${pair.other}: ${why}; the pair stays open\n`)
    } else if (opinion.verdict === 'unsure') counts.unsure++
    else {
      counts.proposed++
      if ((await propose(pair, documents, opinion, position, context)) === 'quit') break
    }
  }
  io.out(`\n${counts.proposed} proposed, ${counts.unsure} unsure, ${counts.failed} failed\n`)
}

async function propose(
  pair: OpenPair,
  documents: PairOfDocuments,
  { verdict, quotes }: Exclude<Opinion, { verdict: 'unsure' }>,
  position: string,
  context: JudgeContext,
): Promise<'quit' | 'next'> {
  const { io } = context
  const words = redactQuotes([...quotes], documents.map(sourceTextOf))
  const advice = [
    `  proposed: ${verdict === 'same' ? 'the same cause' : 'not the same'}`,
    ...words.map((quote) => `    "${oneLine(quote)}"`),
    '',
  ].join('\n')
  if (io.ask !== null) return askPair(pair, position, advice, context)
  const shown = describePair(pair, documents, paint(io, 'out'))
  io.out(`\n${position}\n${shown}${advice}${answerCommand(pair, context, `--${verdict}`)}`)
  return 'next'
}

function toConsulted(document: ParsedIncident): ConsultedDocument {
  const { id, title, date } = document.incident
  const source = sourceTextOf(document)
  return { shown: redactQuotes({ id, title, date, text: source }, [source]), source }
}

import type { Analysis, Pattern } from '../../schema/analysis/analysis.ts'
import { countOf } from '../../text/count-of.ts'
import { followedOf } from '../pattern-phrases.ts'
import { formatPlace } from '../phrase.ts'
import { type PromiseThread, promiseThreads } from '../promise-threads.ts'
import type { TextPage } from './text-page.ts'

/** Promises shown of a pattern, the gravest first, so that it fits a screen; the Markdown report has all. */
const threadsShown = 8

/**
 * Writes what was promised against a pattern, each promise with all that became of it, the gravest first.
 *
 * @param listed The promises that are listed further up, by their keys; those that are written are added.
 */
export function writePatternPromises(
  page: TextPage,
  pattern: Pattern,
  { followThrough }: Analysis,
  listed: Set<string>,
): void {
  const threads = promiseThreads(followedOf(pattern, followThrough), pattern)
  if (threads.length === 0) return
  const fresh = threads.filter(({ keys }) => !keys.every((key) => listed.has(key)))
  page.line('    ', 'Promised measures:', page.colors.bold)
  writeThreads(page, '      ', fresh, threadsShown)
  const above = threads.length - fresh.length
  if (above > 0) page.dim('      ', `${fresh.length === 0 ? '' : 'and '}${countOf(above, 'promise')} listed above`)
  for (const key of threads.flatMap(({ keys }) => keys)) listed.add(key)
}

/** Writes so many threads, one after the other, and how many more there are. */
export function writeThreads(page: TextPage, indent: string, threads: readonly PromiseThread[], most: number): void {
  const { green, yellow, red } = page.colors
  for (const thread of threads.slice(0, most)) {
    const paint = thread.kept ? green : thread.state === 'open' || thread.state === 'partly kept' ? yellow : red
    page.line(indent, `${thread.state}: ${thread.text}`, paint)
    page.place(`${indent}  `, formatPlace(thread.evidence, thread.incident))
    for (const { words, incident, quote, evidence } of thread.later) {
      page.line(`${indent}  `, quote === null ? `${words}, in the same words` : `${words}: "${quote}"`)
      page.place(`${indent}    `, formatPlace(evidence, incident))
    }
  }
  const more = threads.length - most
  if (more > 0) page.dim(indent, `and ${more} more, in the Markdown report`)
}

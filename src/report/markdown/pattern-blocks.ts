import type { PhrasingContent, RootContent } from 'mdast'
import { code, heading, item, list, paragraph, strong, table, text } from '../../markdown/write/nodes.ts'
import type { Analysis, Pattern } from '../../schema/analysis/analysis.ts'
import type { Evidence } from '../../schema/analysis/match.ts'
import {
  followedOf,
  formatCounts,
  formatInCluster,
  formatRecovery,
  formatRhythm,
  formatUnwarned,
  formatWorked,
  guardsOf,
} from '../pattern-phrases.ts'
import { formatDays, formatPlace, formatSpan, wholeDaysBetween } from '../phrase.ts'
import { promiseThreads } from '../promise-threads.ts'
import type { ReportOptions } from '../reporter.ts'

type Item = Parameters<typeof list>[0][number]

/** Steps quoted of a kind of remedy: enough to see whether they agree; the JSON report has all. */
const stepsShown = 3

/** Makes the blocks of one pattern: its members on a table by onset, what recovered it, who was not warned, what was promised. */
export function patternBlocks(pattern: Pattern, analysis: Analysis, options: ReportOptions): RootContent[] {
  const sure = pattern.kind === 'mechanism' ? `, ${pattern.confidence} confidence` : ''
  const rhythm = pattern.kind === 'mechanism' ? formatRhythm(pattern) : null
  return [
    heading(3, pattern.title),
    paragraph([text(`${formatSpan(pattern)}${sure}. `), code(pattern.id)]),
    ...(rhythm === null ? [] : [paragraph([text(`${rhythm}.`)])]),
    memberTable(pattern, options),
    ...under(
      'Mentioned occurrences without a postmortem',
      pattern.mentions.map(({ date, evidence }) => item([text(`${date ?? 'date unknown'}: `), ...quote(evidence, '')])),
    ),
    ...recovered(pattern),
    ...(pattern.kind === 'mechanism'
      ? [...counted(pattern), ...warned(pattern, analysis), ...promised(pattern, analysis)]
      : []),
  ]
}

function memberTable({ members, recoveries, kind }: Pattern, { titles }: ReportOptions): RootContent {
  const timed = kind === 'mechanism' && recoveries.length > 0
  const rows = members.map((member, i): PhrasingContent[][] => {
    const gap = wholeDaysBetween(members[i - 1]?.date ?? null, member.date)
    const title = titles?.get(member.incident)
    const took = recoveries.find(({ incident }) => incident === member.incident)
    return [
      [strong(member.date?.slice(0, 10) ?? 'date unknown')],
      [text(gap === null || gap < 1 ? '' : `${formatDays(gap)} later`)],
      [text(`${member.incident}${title === undefined ? '' : `: ${title}`}`)],
      member.evidence.flatMap((evidence, j) => [...(j > 0 ? [text(' ')] : []), ...quote(evidence, member.incident)]),
      ...(timed
        ? [took ? [text(`${formatRecovery(took)} `), code(formatPlace(took, member.incident))] : [text('not stated')]]
        : []),
    ]
  })
  return table(['Onset', 'After', 'Incident', 'Quote', ...(timed ? ['Took'] : [])], rows)
}

function recovered(pattern: Pattern): RootContent[] {
  if (pattern.remedies.length === 0) return []
  return under(
    'What was done, most successful first',
    pattern.remedies.map((remedy) =>
      item(
        [strong(remedy.title), text(`: ${formatWorked(remedy, pattern)}`)],
        remedy.steps.slice(0, stepsShown).map((step) => stepWords(step, step.outcome === 'failed')),
      ),
    ),
  )
}

function stepWords(step: Pattern['remedies'][number]['steps'][number], failed: boolean): PhrasingContent[] {
  const { incident, text: words, command, byHand, evidence } = step
  return [
    text(`“${words}” `),
    ...(command === null || words.includes(command) ? [] : [code(command), text(' ')]),
    text(`${failed ? '(did not help) ' : ''}${byHand ? '(by hand) ' : ''}`),
    code(formatPlace(evidence, incident)),
  ]
}

function counted({ signatureCounts, componentCounts, services }: Pattern): RootContent[] {
  const lists = [
    ['Signatures', signatureCounts],
    ['Components', componentCounts.filter(({ count }) => count > 1)],
    ['Affected services', services],
  ] as const
  const rows = lists.filter(([, counts]) => counts.length > 0)
  return rows.length === 0 ? [] : [list(rows.map(([name, counts]) => item([text(`${name}: ${formatCounts(counts)}`)])))]
}

function warned(pattern: Pattern, { guards }: Analysis): RootContent[] {
  if (pattern.unwarned.length === 0) return []
  return [
    ...under(
      `No alert, or too late, in ${formatUnwarned(pattern)}`,
      pattern.unwarned.map(({ incident, evidence }) => item(quote(evidence, incident))),
    ),
    ...under(
      'Alerts that detect this (rules below)',
      guardsOf(pattern, guards).map((guard) => {
        const known = formatInCluster(guard)
        return item([
          code(guard.alert),
          text(`: ${guard.rule.annotations['summary']}; needs ${guard.needs.join('; ')}`),
          ...(known === null ? [] : [text('. '), strong(known)]),
        ])
      }),
    ),
  ]
}

function promised(pattern: Pattern, { followThrough }: Analysis): RootContent[] {
  return under(
    'Promised measures',
    promiseThreads(followedOf(pattern, followThrough), pattern).map((thread) =>
      item(
        [strong(thread.state), text(`: ${thread.text} `), code(formatPlace(thread.evidence, thread.incident))],
        thread.later.map((mention) => [
          text(
            mention.quote === null ? `${mention.words}, in the same words ` : `${mention.words}: “${mention.quote}” `,
          ),
          code(formatPlace(mention.evidence, mention.incident)),
        ]),
      ),
    ),
  )
}

function under(words: string, items: readonly Item[]): RootContent[] {
  return items.length === 0 ? [] : [paragraph([strong(words)]), list([...items])]
}

function quote(evidence: Evidence, incident: string): PhrasingContent[] {
  return [text(`“${evidence.quote}” `), code(formatPlace(evidence, incident))]
}

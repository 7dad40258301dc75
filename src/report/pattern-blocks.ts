import type { Pattern } from '../schema/analysis.ts'
import type { Evidence } from '../schema/match.ts'
import { type Block, code, heading, type Inline, item, list, paragraph, strong, text } from './markdown-nodes.ts'
import { formatDays, formatPlace, formatSpan, wholeDaysBetween } from './phrase.ts'
import type { ReportOptions } from './reporter.ts'

/** Makes the blocks of one pattern: members with their lines, mentions, what recovered it, what is still promised. */
export function patternBlocks(pattern: Pattern, { titles }: ReportOptions): Block[] {
  const { mentions, resolutions, openActions } = pattern
  const sure = pattern.kind === 'mechanism' ? `, ${pattern.confidence} confidence` : ''
  const members = pattern.members.map((member, i) => {
    const gap = wholeDaysBetween(pattern.members[i - 1]?.date ?? null, member.date)
    const after = gap === null || gap < 1 ? '' : ` (${formatDays(gap)} later)`
    const title = titles?.get(member.incident)
    return item(
      [
        strong(member.date?.slice(0, 10) ?? 'date unknown'),
        text(`${after} ${member.incident}${title === undefined ? '' : `: ${title}`}`),
      ],
      member.evidence.map((evidence) => quote(evidence, member.incident)),
    )
  })
  const told = mentions.map(({ date, evidence }) => item([text(`${date ?? 'date unknown'}: `), ...quote(evidence, '')]))
  const recovered = resolutions.map(({ incident, text: words, command, tracked, evidence }) =>
    item([
      text(`${words} `),
      ...(command === null || words.includes(command) ? [] : [code(command), text(' ')]),
      text(tracked === false ? '(by hand, not in git) ' : ''),
      code(formatPlace(evidence, incident)),
    ]),
  )
  const open = openActions.map(({ incident, text: words, at }) =>
    item([text(`${words} `), code(`${incident} (${at})`)]),
  )
  return [
    heading(3, pattern.title),
    paragraph([text(`${formatSpan(pattern)}${sure}. `), code(pattern.id)]),
    list(members),
    ...under('Told of, without a document', told),
    ...under('What recovered it', recovered),
    ...under('Promised then, and not marked done', open),
  ]
}

function under(words: string, items: Parameters<typeof list>[0]): Block[] {
  return items.length === 0 ? [] : [paragraph([strong(words)]), list(items)]
}

function quote(evidence: Evidence, incident: string): Inline[] {
  return [text(`“${evidence.quote}” `), code(formatPlace(evidence, incident))]
}

import type { PhrasingContent, RootContent } from 'mdast'
import { code, heading, item, list, paragraph, strong, table, text } from '../../markdown/write/nodes.ts'
import type { AddedIncident, Additions, PatternJoin } from '../../schema/analysis/additions.ts'
import type { Analysis, Pattern } from '../../schema/analysis/analysis.ts'
import { bestRemedy } from '../best-remedy.ts'
import { otherMembers } from '../other-members.ts'
import { formatOrdinal, formatPlace, memberNouns, verdictPhrases } from '../phrase.ts'
import type { ReportOptions } from '../reporter.ts'
import { shownJoins } from '../text/shown-joins.ts'
import { summariseAdditions } from '../text/write-additions.ts'

/** Makes the blocks on what is new since a revision, for the comment on a pull request. */
export function additionBlocks({ patterns }: Analysis, since: Additions, { titles }: ReportOptions): RootContent[] {
  return [
    heading(1, `What this adds: ${summariseAdditions(since)}`),
    paragraph([text('Compared with '), code(since.revision), text('.')]),
    ...since.incidents.flatMap((added) => addedBlocks(added, patterns, titles?.get(added.incident))),
    ...(since.removed.length === 0 ? [] : [paragraph([text(`No longer present: ${since.removed.join(', ')}.`)])]),
    ...brokenBlocks(since),
  ]
}

function addedBlocks(
  { incident, title, change, path, joins }: AddedIncident,
  patterns: readonly Pattern[],
  shown = title ?? incident,
): RootContent[] {
  const joined = shownJoins({ joins }, patterns)
  const items = joined.map(({ join, pattern }) => {
    const [evidence] = pattern.members.find((member) => member.incident === incident)?.evidence ?? []
    return item(
      [
        strong(`The ${formatOrdinal(join.ordinal)} ${memberNouns[pattern.kind]}`),
        text(`: ${pattern.title} `),
        ...(evidence ? [text(`“${evidence.quote}” `), code(formatPlace(evidence, incident))] : []),
      ],
      joinLines(join, pattern, incident),
    )
  })
  return [
    heading(2, `${shown}${change === 'edited' ? ' (edited)' : ''}`),
    paragraph([code(path ?? incident)]),
    ...(joined.some(({ pattern }) => pattern.kind === 'mechanism')
      ? []
      : [paragraph([text('No earlier incident is known to have the same cause.')])]),
    ...(items.length > 0 ? [list(items)] : []),
  ]
}

function joinLines({ stillOpen }: PatternJoin, pattern: Pattern, incident: string): PhrasingContent[][] {
  const others = pattern.members.filter((member) => member.incident !== incident)
  const remedy = bestRemedy(pattern, new Set(others.map((member) => member.incident)))
  return [
    ...otherMembers(pattern, incident).map((line) => [text(line)]),
    ...(remedy
      ? [[text(`What ended it before: ${remedy.words} `), code(formatPlace(remedy.evidence, remedy.incident))]]
      : []),
    ...stillOpen.map((open) => [
      text(`The action of the ${formatOrdinal(open.ordinal)} is still open: ${open.text} `),
      code(formatPlace(open, open.incident)),
    ]),
  ]
}

function brokenBlocks({ promises }: Additions): RootContent[] {
  if (promises.length === 0) return []
  return [
    heading(2, 'Promises found to be broken'),
    table(
      ['Promise', 'Now', 'Verdict'],
      promises.map(({ promise, later, verdict }) => [
        [text(`${promise.text} `), code(formatPlace(promise.evidence, promise.incident))],
        [text(`“${later.quote}” `), code(formatPlace(later.evidence, later.incident))],
        [text(verdictPhrases[verdict])],
      ]),
    ),
  ]
}

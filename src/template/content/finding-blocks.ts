import type { ListItem, PhrasingContent, RootContent } from 'mdast'
import { utcMoment } from '../../draft/utc-moment.ts'
import { refKey } from '../../kube/object-ref.ts'
import { item, lineList, list, paragraph } from '../../markdown/write/nodes.ts'
import { type PhrasePart, phrase } from '../../markdown/write/phrase.ts'
import { type Finding, type FindingEvidence, findingSeverities } from '../../schema/cluster/finding.ts'
import type { IncidentDraft } from '../../schema/cluster/incident-draft.ts'
import type { ObjectRef } from '../../schema/cluster/kube-object.ts'
import { compareText } from '../../text/compare-text.ts'
import { endSentence } from '../../text/end-sentence.ts'
import { groupBy } from '../../text/group-by.ts'
import { plainLine } from '../../text/plain-line.ts'

/** The most workloads with the same faults under one hypothesis that are shown in full; the rest is named. */
const alikeShown = 4
/** How many of them are shown where there are more. */
const firstShown = 2
/** The most quotes of a finding, and the most commands, names and notes of a list; all of them chosen so that the section is read. */
const evidenceShown = 4
const commandsShown = 2
const namesShown = 30
const notesShown = 20

type Path = IncidentDraft['paths'][number]

interface Case {
  readonly workload: ObjectRef
  readonly findings: Finding[]
}

/**
 * Lists what the snapshot shows of each workload that is at fault: what and since when, the cluster's own words with the
 * object that they are from, and the dependency path. Of workloads with the same faults under one hypothesis a few stand for all.
 */
export function findingBlocks({ findings, paths, hypotheses }: IncidentDraft): RootContent[] {
  const pathOf = new Map(paths.map((path) => [path.finding, path]))
  const groups = groupBy(casesOf(findings), (one) => {
    const explainedBy = hypotheses.findIndex((hypothesis) =>
      one.findings.some((finding) => hypothesis.findings.includes(finding.id)),
    )
    const detectors = [...new Set(one.findings.map((finding) => finding.detector))].sort(compareText)
    return `${explainedBy} ${detectors.join(' ')}`
  })
  const items = [...groups.values()].flatMap((group) => {
    const shown = group.length <= alikeShown ? group : group.slice(0, firstShown)
    return [...shown.map((one) => caseItem(one, pathOf)), ...moreItem(group.slice(shown.length))]
  })
  const notes = findings.filter((finding) => finding.severity === 'info')
  return [
    paragraph(phrase('Most severe first, in the words of the cluster. Times are in UTC.')),
    ...(items.length === 0 ? [] : [list(items)]),
    ...(notes.length === 0 ? [] : [paragraph(phrase('Notes (no faults by themselves):')), notesList(notes)]),
  ]
}

/** Faults by workload, the most severe first, and of these what most objects show. */
function casesOf(findings: readonly Finding[]): Case[] {
  const faults = findings.filter((finding) => finding.severity !== 'info')
  const cases = [...groupBy(faults, (finding) => refKey(finding.workload)).values()].flatMap((group): Case[] =>
    group.slice(0, 1).map(({ workload }) => ({ workload, findings: group })),
  )
  const severityOf = ({ findings: [first] }: Case) => findingSeverities.indexOf(first?.severity ?? 'info')
  return cases.sort((a, b) => severityOf(a) - severityOf(b) || countAffected(b) - countAffected(a))
}

function countAffected({ findings }: Case): number {
  return Math.max(...findings.map((finding) => finding.affected.length))
}

function caseItem({ workload, findings }: Case, pathOf: ReadonlyMap<string, Path>): ListItem {
  const paths = findings.flatMap((finding) => pathOf.get(finding.id) ?? [])
  const longest = paths.reduce<readonly ObjectRef[]>((a, { objects }) => (objects.length > a.length ? objects : a), [])
  const commands = [...new Set(paths.flatMap((path) => path.commands))].slice(0, commandsShown)
  const inferred = findings.some((finding) => finding.workloadInferred)
  return item(
    phrase(
      { code: nameOfObject(workload) },
      ` (${findings[0]?.severity ?? 'info'}${inferred ? '; owner inferred from names' : ''}):`,
    ),
    [
      ...findings.flatMap((finding) => [
        phrase(...whatLine(finding)),
        ...finding.evidence.slice(0, evidenceShown).map(evidenceLine),
      ]),
      ...(longest.length < 2 ? [] : [phrase('Dependency path: ', ...pathParts(longest))]),
      ...(commands.length === 0
        ? []
        : [phrase('Inspect: ', ...commands.flatMap((code, i): PhrasePart[] => [i === 0 ? '' : ' ', { code }]))]),
    ],
  )
}

function whatLine({ title, detail, since, sinceApproximate, confidence }: Finding): PhrasePart[] {
  const from = since === null ? 'Start unknown' : `Since ${utcMoment(since)}${sinceApproximate ? ' or earlier' : ''}`
  const words = detail === null ? '' : ` ${endSentence(plainLine(detail))}`
  return [`${endSentence(plainLine(title))}${words} ${from}${confidence === 'inferred' ? '; inferred' : ''}.`]
}

function evidenceLine({ object, source, at, quote, count }: FindingEvidence): PhrasingContent[] {
  const when = at === null ? '' : `, ${utcMoment(at)}`
  const often = count > 1 ? ` (${count} times)` : ''
  return phrase({ code: nameOfObject(object) }, ` (${sourceWords[source]}${when}): `, { code: plainLine(quote) }, often)
}

const sourceWords: Record<FindingEvidence['source'], string> = {
  event: 'event',
  condition: 'condition',
  'container-state': 'container',
  log: 'log',
  spec: 'spec',
  status: 'status',
}

function pathParts(path: readonly ObjectRef[]): PhrasePart[] {
  return path.flatMap((ref, index): PhrasePart[] => [index === 0 ? '' : ' → ', { code: nameOfObject(ref) }])
}

function nameOfObject({ kind, namespace, name }: ObjectRef): string {
  return `${kind} ${namespace === null ? '' : `${namespace}/`}${name}`
}

function moreItem(more: readonly Case[]): ListItem[] {
  if (more.length === 0) return []
  const listed = more.slice(0, namesShown)
  const rest = more.length - listed.length
  const names = listed.flatMap(({ workload }, index): PhrasePart[] => [
    index === 0 ? '' : ', ',
    { code: nameOfObject(workload) },
  ])
  const words = `${more.length} more ${more.length === 1 ? 'workload shows' : 'workloads show'} the same: `
  return [item(phrase(words, ...names, rest > 0 ? ` and ${rest} others.` : '.'))]
}

function notesList(notes: readonly Finding[]): RootContent {
  const shown = notes.slice(0, notesShown)
  const rest = notes.length - shown.length
  return lineList([
    ...shown.map(({ title, detail }) =>
      phrase(`${endSentence(plainLine(title))}${detail === null ? '' : ` ${endSentence(plainLine(detail))}`}`),
    ),
    ...(rest > 0 ? [phrase(`${rest} more.`)] : []),
  ])
}

import type { Finding } from '../../src/schema/cluster/finding.ts'
import type { Hypothesis } from '../../src/schema/cluster/incident-draft.ts'
import type { ObjectRef } from '../../src/schema/cluster/kube-object.ts'
import type { Snapshot } from '../../src/schema/cluster/snapshot.ts'
import type { Section } from '../../src/schema/incident/section.ts'
import type { CheckName, Fact, Words } from './facts.ts'

/** What `new` and `snapshot` made of a scenario. */
export interface Outcome {
  /** The instant T of the story. */
  readonly now: Date
  /** What `new` printed. */
  readonly document: string
  readonly stderr: string
  readonly sections: readonly Section[]
  readonly snapshot: Snapshot
  readonly findings: readonly Finding[]
  readonly hypotheses: readonly Hypothesis[]
}

/** Says what is wrong with a document in the light of a fact, null where nothing is. */
export function checkFact(fact: Fact, outcome: Outcome): string | null {
  const name = (Object.keys(checks) as CheckName[]).find((each) => fact[each] !== undefined)
  if (name === undefined) throw new Error(`${fact.id} has no check`)
  // The table pairs each name with the function for its value.
  const check = checks[name] as (wanted: unknown, outcome: Outcome, fact: Fact) => string | null
  return check(fact[name], outcome, fact)
}

const checks: {
  readonly [Name in CheckName]: (wanted: NonNullable<Fact[Name]>, outcome: Outcome, fact: Fact) => string | null
} = {
  line(words, outcome, { section }) {
    const lines = linesOf(outcome, section)
    if (lines.some((line) => holds(line, words, outcome))) return null
    const [first] = words.slice(0, 1)
    const near = lines.filter((line) => holds(line, [first ?? ''], outcome)).slice(0, 5)
    return `No line${section === undefined ? '' : ` of a section "${section}"`} holds ${JSON.stringify(words)}. Lines with the first word:\n${near.join('\n')}`
  },
  never(words, outcome, { section }) {
    const found = linesOf(outcome, section).find((line) => holds(line, words, outcome))
    return found === undefined ? null : `This should not be said: ${found}`
  },
  finding({ workload, severity, since, notBefore, notAfter, affected, says }, outcome) {
    const about = outcome.findings.filter((finding) => isNamed(finding.workload, workload))
    const wanted = about
      .filter((finding) => severity.includes(finding.severity as never))
      .filter((finding) => says === undefined || holds(textOf(finding), says, outcome))
      .filter((finding) => since === undefined || (finding.since ?? '').startsWith(momentOf(since, outcome)))
      .filter((finding) => notBefore === undefined || (finding.since ?? '') >= momentOf(notBefore, outcome))
      .filter((finding) => notAfter === undefined || (finding.since ?? '~').slice(0, 16) <= momentOf(notAfter, outcome))
      .filter((finding) => affected === undefined || podsOf(finding) === affected)
    if (wanted.length > 0) return null
    return `No such finding. About ${workload}:\n${about.map((one) => `${one.severity} since ${one.since} ${podsOf(one)} pods: ${textOf(one).slice(0, 300)}`).join('\n')}`
  },
  quiet(name, { findings, snapshot }) {
    if (!isThere(name, snapshot)) return `The snapshot holds no ${name}, so that nothing is shown.`
    const found = findings.find(
      (one) => one.severity !== 'info' && [one.workload, ...one.affected].some((ref) => isNamed(ref, name)),
    )
    return found === undefined ? null : `A finding is about it: ${found.severity} ${found.title}`
  },
  chain(names, { findings }) {
    const last = names.at(-1) ?? ''
    const follows = (chain: readonly ObjectRef[]): boolean => {
      let next = 0
      for (const ref of chain) if (isNamed(ref, names[next] ?? '')) next += 1
      return next === names.length
    }
    if (findings.some(({ chain }) => follows(chain))) return null
    const near = findings.filter(({ chain }) => chain.some((ref) => isNamed(ref, names[0] ?? '') || isNamed(ref, last)))
    return `No finding has this chain. Near it:\n${near.map(({ id, chain }) => `${id}: ${chain.map(nameOf).join(' → ')}`).join('\n')}`
  },
  hypothesis({ says, joins = [], leavesOut = [] }, outcome) {
    const [hypothesis] = outcome.hypotheses
    if (hypothesis === undefined) return 'The draft names no hypothesis.'
    const text = `${hypothesis.likelihood}: ${hypothesis.cause} ${hypothesis.because}`
    if (!holds(text, says, outcome)) return `The hypothesis says: ${text}`
    const absent = leavesOut.filter((name) => !isThere(name, outcome.snapshot))
    if (absent.length > 0) return `The snapshot holds no ${absent.join(', ')}, so that nothing is shown.`
    const joined = joinedBy(hypothesis, outcome)
    const lacking = joins.filter((name) => !joined.some((ref) => isNamed(ref, name)))
    const tooMany = leavesOut.filter((name) => joined.some((ref) => isNamed(ref, name)))
    if (lacking.length + tooMany.length === 0) return null
    return `The hypothesis does not join ${lacking.join(', ') || '—'} and wrongly joins ${tooMany.join(', ') || '—'}: ${text}`
  },
  notJoined(names, outcome) {
    const absent = names.filter((name) => !isThere(name, outcome.snapshot))
    if (absent.length > 0) return `The snapshot holds no ${absent.join(', ')}, so that nothing is shown.`
    const found = outcome.hypotheses.find((hypothesis) => {
      const joined = joinedBy(hypothesis, outcome)
      return names.every((name) => joined.some((ref) => isNamed(ref, name)))
    })
    return found === undefined ? null : `They are joined by: ${found.cause} ${found.because}`
  },
  gap({ what, reason }, outcome) {
    const gap = outcome.snapshot.gaps.find((each) => each.reason === reason && each.what.includes(what))
    if (gap === undefined)
      return `The gaps are: ${outcome.snapshot.gaps.map((each) => `${each.what} (${each.reason})`).join(', ')}`
    return linesOf(outcome).some((line) => holds(line, [what], outcome)) ? null : 'The document does not name it.'
  },
  calm(_, { findings }) {
    const found = findings.filter(({ severity }) => severity !== 'info')
    return found.length === 0 ? null : found.map((one) => `${one.severity} ${one.title} (${one.id})`).join('\n')
  },
  shorter(most, { document }) {
    const count = document.split('\n').length
    return count <= most ? null : `It has ${count} lines.`
  },
}

/** The lines of a document as a reader sees them: no comments, no marks of Markdown. */
function linesOf({ document, sections }: Outcome, kind?: string): string[] {
  const text =
    kind === undefined
      ? document
      : sections
          .filter((section) => section.kind === kind)
          .map((section) => section.markdown)
          .join('\n')
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .map(plain)
}

function plain(text: string): string {
  return text
    .replace(/[`*\\]/g, '')
    .replace(/<br\s*\/?>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function holds(line: string, words: Words, outcome: Outcome): boolean {
  const seen = plain(line)
    .toLowerCase()
    .replace(/(\d{4}-\d\d-\d\d) (?=\d\d:\d\d)/g, '$1t')
  return words.every((word) =>
    [word]
      .flat()
      .some((each) => seen.includes(each.replace(/<T-\d+[dhm]>/g, (token) => momentOf(token, outcome)).toLowerCase())),
  )
}

/** `<T-3d>` as the day, `<T-25m>` as the minute, in UTC. */
function momentOf(token: string, { now }: Outcome): string {
  const [, count = '', unit = ''] = /^<T-(\d+)([dhm])>$/.exec(token) ?? []
  const minutes: Readonly<Record<string, number>> = { d: 1440, h: 60, m: 1 }
  const instant = new Date(now.getTime() - Number(count) * (minutes[unit] ?? Number.NaN) * 60_000).toISOString()
  return instant.slice(0, unit === 'd' ? 10 : 16)
}

function podsOf({ affected }: Finding): number {
  return affected.filter(({ kind }) => kind === 'Pod').length
}

function textOf(finding: Finding): string {
  return [finding.title, finding.detail, ...finding.evidence.map(({ quote }) => quote)].join(' ')
}

/** What must not be said of something is shown only where that thing was seen. */
function isThere(name: string, { objects }: Snapshot): boolean {
  return objects.some(({ kind, metadata }) =>
    isNamed({ kind, namespace: metadata.namespace ?? null, name: metadata.name } as ObjectRef, name),
  )
}

function joinedBy(hypothesis: Hypothesis, { findings }: Outcome): ObjectRef[] {
  return findings.filter(({ id }) => hypothesis.findings.includes(id)).map(({ workload }) => workload)
}

function nameOf({ kind, namespace, name }: ObjectRef): string {
  return [kind, ...(namespace === null ? [] : [namespace]), name].join('/')
}

function isNamed(ref: ObjectRef, pattern: string): boolean {
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[.]/g, '\\.'))
    .join('[^/]*')
  return new RegExp(`^${source}$`).test(nameOf(ref))
}

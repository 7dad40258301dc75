import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import type { ReadPassage } from '../similarity/profile.ts'
import { isCommonWord } from '../similarity/words/common-words.ts'
import { readWords } from '../similarity/words/read-words.ts'
import type { TermVector } from '../similarity/words/term-space.ts'
import { compareText } from '../text/compare-text.ts'
import { countEach } from '../text/count-each.ts'
import { groupEntries } from '../text/group-entries.ts'
import type { Member } from './found-pattern.ts'

/** Names beside the signature, for a title of one line. */
const mostNames = 2
/** Where people describe what happened: labels and lists of tasks bring capitals of their own. */
const narrated = new Set(['title', 'summary', 'cause', 'impact', 'fix', 'timeline', 'detection'])

/**
 * Names what members share: the failure signature and the proper names that all of
 * them use (`Filesystem went read-only · iSCSI · Acme`), else the cause that the first of them names.
 *
 * @param signature What they share, by id; null where their words alone join them.
 * @param terms What the members share, by weight.
 */
export function nameMechanism(
  corpus: OrderedCorpus,
  members: readonly Member[],
  signature: string | null,
  terms: TermVector,
): string {
  const passages = members.map(({ index }) => corpus.similarity.profiles[index]?.passages ?? [])
  const subjects = members.map(({ subject }) => subject)
  const title = corpus.signatures.find(({ id }) => id === signature)?.title
  if (title === undefined) return titleOf(subjects)
  return [title, ...properNames(passages, subjects, title, terms)].join(' · ')
}

/**
 * Names that all members use, two thirds of them with a capital where they describe what happened, and that are no service of one
 * of them: makes, protocols, programs.
 */
function properNames(
  passages: ReadonlyArray<readonly ReadPassage[]>,
  subjects: readonly ParsedIncident[],
  title: string,
  terms: TermVector,
): string[] {
  const taken = new Set([
    ...readWords(title),
    ...subjects.flatMap(({ incident }) =>
      incident.affectedServices.flatMap(({ name }) => readWords(name)).concat(incident.environments.flatMap(readWords)),
    ),
  ])
  const forms = passages.map(capitalForms)
  return [...terms]
    .filter(([term]) => /^\p{L}[\p{L}\p{N}]{2,}$/u.test(term) && !taken.has(term) && !isCommonWord(term))
    .filter(([term]) => passages.every((own) => own.some(({ words }) => words.includes(term))))
    .filter(([term]) => forms.filter((own) => own.has(term)).length * 3 >= forms.length * 2)
    .sort(([a, m], [b, n]) => n - m || compareText(a, b))
    .slice(0, mostNames)
    .map(([term]) => commonestForm(forms.flatMap((own) => own.get(term) ?? [])))
}

/** How the words with a capital are written, by the word as it is compared. The first word of a sentence says nothing. */
function capitalForms(passages: readonly ReadPassage[]): ReadonlyMap<string, readonly string[]> {
  const forms = passages
    .filter(({ zone }) => narrated.has(zone))
    .flatMap(
      ({ text }) =>
        text.match(/(?<=[\p{L}\p{N},;:)(/]\s?)\b[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*\b|\b\p{Ll}+\p{Lu}[\p{L}\p{N}]*\b/gu) ??
        [],
    )
  return groupEntries(
    forms.flatMap((form) =>
      readWords(form)
        .slice(0, 1)
        .map((word) => [word, form] as const),
    ),
  )
}

function commonestForm(forms: readonly string[]): string {
  const [first] = [...countEach(forms)].sort(([a, m], [b, n]) => n - m || compareText(a, b))
  return first?.[0] ?? ''
}

/** The same title over and over, else the cause that the first of them names. */
function titleOf(subjects: readonly ParsedIncident[]): string {
  const titles = new Set(subjects.map(({ incident }) => incident.title))
  const first = subjects[0]?.incident
  const cause = titles.size === 1 ? null : first?.rootCauses.find(({ title }) => title !== null)?.title
  return withoutDay(cause ?? first?.title ?? first?.id ?? '')
}

/** A pattern is of no one day. */
function withoutDay(title: string): string {
  const rest = title.replace(/^(?:[\p{L} -]{0,20}\s)?\d{4}-\d{2}-\d{2}\s*[-–—:/|]?\s*/u, '')
  return rest.length < 4 ? title : rest
}

import type { ActionStatus } from '../schema/incident/action-item.ts'
import type { CauseRole } from '../schema/incident/root-cause.ts'
import type { SectionKind } from '../schema/incident/section.ts'
import type { SeverityLevel } from '../schema/incident/severity.ts'
import type { StatusState } from '../schema/incident/status.ts'
import type { Milestone } from '../schema/incident/timeline-entry.ts'
import { builtinLanguages } from './builtin-languages.ts'
import type { ColumnName, DateOrder, DurationUnit, FieldName, Language } from './language.ts'
import { normalizePhrase } from './normalize-phrase.ts'
import { PhraseIndex } from './phrase-index.ts'

/** Several languages made ready to look things up in. */
export interface Vocabulary {
  readonly languages: readonly Language[]
  readonly sections: PhraseIndex<SectionKind>
  readonly fields: PhraseIndex<FieldName>
  readonly columns: ReadonlyMap<ColumnName, ReadonlySet<string>>
  readonly titleLabels: PhraseIndex<true>
  readonly severities: PhraseIndex<SeverityLevel>
  readonly statuses: PhraseIndex<StatusState>
  readonly actionStatuses: PhraseIndex<ActionStatus>
  readonly priorities: PhraseIndex<true>
  readonly roles: PhraseIndex<CauseRole>
  readonly none: PhraseIndex<true>
  readonly milestones: readonly (readonly [Milestone, RegExp])[]
  readonly distinctiveWords: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  readonly fillers: ReadonlySet<string>
  readonly sectionVetoes: ReadonlySet<string>
  readonly allTimes: PhraseIndex<true>
  readonly placeholders: PhraseIndex<true>
  /** Month names and their number, 1 to 12. */
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlySet<string>
  readonly units: ReadonlyMap<string, DurationUnit>
  readonly approximate: ReadonlySet<string>
  readonly clockWords: ReadonlySet<string>
  readonly dayParts: ReadonlySet<string>
  readonly until: ReadonlySet<string>
  readonly dayShifts: ReadonlyMap<string, number>
  /** Which number of "03/10" is the day; null where the languages do not agree, or do not say. */
  readonly dateOrder: DateOrder | null
  readonly zones: ReadonlyMap<string, string>
  readonly numbers: ReadonlyMap<string, number>
  readonly halves: ReadonlySet<string>
}

/** Joins languages into one vocabulary; where two languages claim a phrase, the earlier one keeps it. */
export function compileVocabulary(languages: readonly Language[]): Vocabulary {
  return {
    languages,
    sections: indexMeanings(languages, (language) => language.sections),
    fields: indexMeanings(languages, (language) => language.fields),
    columns: collectColumns(languages),
    titleLabels: indexPhrases(languages, (language) => language.titleLabels),
    severities: indexMeanings(languages, (language) => language.severities),
    statuses: indexMeanings(languages, (language) => language.statuses),
    actionStatuses: indexMeanings(languages, (language) => language.actionStatuses),
    priorities: indexPhrases(languages, (language) => language.priorities),
    roles: indexMeanings(languages, (language) => language.roles),
    allTimes: indexPhrases(languages, (language) => language.allTimes),
    placeholders: indexPhrases(languages, (language) => language.placeholders),
    none: indexPhrases(languages, (language) => language.none),
    milestones: languages.flatMap(({ milestones }) =>
      entriesOf(milestones).flatMap(([name, list]) => list.map((pattern) => [name, pattern] as const)),
    ),
    distinctiveWords: collectWords(languages, (language) => language.distinctiveWords),
    conjunctions: collectWords(languages, (language) => language.conjunctions),
    fillers: collectWords(languages, (language) => language.fillers),
    sectionVetoes: collectWords(languages, (language) => language.sectionVetoes),
    months: new Map(
      languages
        .flatMap(({ months }) =>
          months.flatMap((names, i) => names.map((name) => [name.normalize('NFC'), i + 1] as const)),
        )
        .reverse(),
    ),
    weekdays: new Set(languages.flatMap(({ weekdays }) => weekdays)),
    units: new Map(
      languages
        .flatMap(({ units }) => entriesOf(units).flatMap(([unit, names]) => names.map((name) => [name, unit] as const)))
        .reverse(),
    ),
    approximate: new Set(languages.flatMap(({ approximate }) => approximate)),
    clockWords: new Set(languages.flatMap(({ clockWords }) => clockWords)),
    dayParts: new Set(languages.flatMap(({ dayParts }) => dayParts)),
    until: new Set(languages.flatMap(({ until }) => until)),
    dayShifts: collectValues(languages, (language) => language.dayShifts),
    dateOrder: commonOrder(languages),
    zones: collectValues(languages, (language) => language.zones),
    numbers: collectValues(languages, (language) => language.numbers),
    halves: new Set(languages.flatMap(({ halves }) => halves)),
  }
}

let builtin: Vocabulary | undefined

/** All languages that the kit knows. */
export function builtinVocabulary(): Vocabulary {
  builtin ??= compileVocabulary(builtinLanguages)
  return builtin
}

/** The tag of the words that a team adds. */
export const teamTag = '*'

const narrowed = new WeakMap<Vocabulary, Map<string, Vocabulary>>()

/**
 * The part of a vocabulary that a document in one language needs: that language, and English, which teams everywhere mix
 * in. A word that means another thing in a third language can then not mislead. A team's own words stay,
 * and so does the language of the headings, where it is another.
 */
export function narrowVocabulary(
  vocabulary: Vocabulary,
  tag: string | null,
  ofHeadings: string | null = null,
): Vocabulary {
  const own = vocabulary.languages.filter((language) => language.tag === tag || language.tag === ofHeadings)
  if (own.length === 0) return vocabulary
  const known = narrowed.get(vocabulary) ?? new Map<string, Vocabulary>()
  narrowed.set(vocabulary, known)
  const key = `${tag} ${ofHeadings}`
  const tagged = (wanted: string): Language[] => vocabulary.languages.filter((language) => language.tag === wanted)
  const found =
    known.get(key) ??
    compileVocabulary([...tagged(teamTag), ...own, ...(tag === 'en' || ofHeadings === 'en' ? [] : tagged('en'))])
  known.set(key, found)
  return found
}

/** What stands first counts, and longer phrases come before the shorter ones that they begin with. */
function collectValues<Value>(
  languages: readonly Language[],
  pick: (language: Language) => Readonly<Record<string, Value>>,
): Map<string, Value> {
  const found = new Map<string, Value>()
  for (const language of languages)
    for (const [phrase, value] of Object.entries(pick(language))) {
      const normal = phrase.normalize('NFC')
      if (!found.has(normal)) found.set(normal, value)
    }
  return new Map([...found].sort(([a], [b]) => b.length - a.length))
}

/** English, which teams of every country mix in, has no order of its own, and takes none from others. */
function commonOrder(languages: readonly Language[]): DateOrder | null {
  const [order, ...others] = new Set(languages.flatMap(({ dateOrder }) => dateOrder ?? []))
  return others.length === 0 ? (order ?? null) : null
}

function entriesOf<Key extends string, Value>(record: Partial<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][]
}

function indexMeanings<Meaning extends string>(
  languages: readonly Language[],
  pick: (language: Language) => Partial<Record<Meaning, readonly string[]>>,
): PhraseIndex<Meaning> {
  const index = new PhraseIndex<Meaning>()
  for (const language of languages) {
    for (const [meaning, phrases] of entriesOf(pick(language))) for (const phrase of phrases) index.add(phrase, meaning)
  }
  return index
}

function indexPhrases(
  languages: readonly Language[],
  pick: (language: Language) => readonly string[],
): PhraseIndex<true> {
  const index = new PhraseIndex<true>()
  for (const language of languages) for (const phrase of pick(language)) index.add(phrase, true)
  return index
}

function collectWords(languages: readonly Language[], pick: (language: Language) => readonly string[]): Set<string> {
  return new Set(languages.flatMap(pick).map(normalizePhrase))
}

function collectColumns(languages: readonly Language[]): Map<ColumnName, Set<string>> {
  const columns = new Map<ColumnName, Set<string>>()
  // One header may name several columns; what a team says of one holds alone.
  const ofTeam = new Set<string>()
  for (const { tag, columns: named } of languages) {
    const added = entriesOf(named).flatMap(([name, phrases]) =>
      phrases.map((phrase) => [name, normalizePhrase(phrase)] as const),
    )
    for (const [name, phrase] of added) {
      if (tag !== teamTag && ofTeam.has(phrase)) continue
      const known = columns.get(name) ?? new Set<string>()
      columns.set(name, known.add(phrase))
    }
    if (tag === teamTag) for (const [, phrase] of added) ofTeam.add(phrase)
  }
  return columns
}

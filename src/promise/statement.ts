import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { ActionItem } from '../schema/incident/action-item.ts'
import type { SectionKind } from '../schema/incident/section.ts'
import { quotePart } from '../similarity/corpus/quote.ts'
import type { Passage } from '../similarity/passage.ts'
import type { Profile } from '../similarity/profile.ts'
import { splitSentences } from '../similarity/words/split-sentences.ts'
import { readTerms } from './read-terms.ts'

/** Something that a document says. */
export interface Statement {
  readonly subject: ParsedIncident
  /** Of the document in the corpus. */
  readonly index: number
  readonly passage: Passage
  /** The action item that it is; null for all else. */
  readonly item: ActionItem | null
  readonly terms: ReadonlySet<string>
}

/** A block of code keeps the language of its fence as its first word. */
const isCode = /^(?:bash|sh|zsh|shell|console|yaml|yml|json|hcl|promql|sql) /
/** "Detected by: …", "Detected by | …". */
const isField = /^[\p{L} ]{2,30}(?::\s|\s\|)/u
/** Of fewer terms a passage is a heading. */
const fewestTerms = 3

/** Reads what a document says that may speak of a promise; titles, references, labelled fields and code speak of none. */
export function readStatements(subject: ParsedIncident, index: number, profile: Profile | undefined): Statement[] {
  const { actionItems } = subject.incident
  const passages = (profile?.passages ?? []).map((passage) => ({
    passage,
    item: passage.at[0] === 'actionItems' ? (actionItems[Number(passage.at[1])] ?? null) : null,
    terms: readTerms(passage.text, passage.words),
  }))
  const remarks = remarksOf(subject, profile?.passages ?? []).map((passage) => ({
    passage,
    item: null,
    terms: readTerms(passage.text),
  }))
  return [...passages, ...remarks]
    .filter(({ passage: { zone, text }, terms }) => {
      if (zone === 'title' || zone === 'reference' || terms.size < fewestTerms || isCode.test(text)) return false
      return zone !== 'other' || !isField.test(text)
    })
    .map((statement) => ({ subject, index, ...statement }))
}

/** Sections whose content fields hold: what no field took of it is said all the same. */
const heldSections: ReadonlySet<SectionKind> = new Set([
  'summary',
  'impact',
  'root-causes',
  'contributing-factors',
  'trigger',
  'detection',
  'resolution',
  'action-items',
  'lessons',
])

/** What stands beside what fields hold: "The check of 2031-03-02 has shipped.", between two action items. */
function remarksOf({ incident }: ParsedIncident, passages: readonly Passage[]): Passage[] {
  const known = new Set(passages.map(({ text }) => plain(text)))
  return incident.sections.flatMap(({ kind, markdown }, i) =>
    heldSections.has(kind)
      ? splitSentences(withoutComments(markdown))
          .filter(({ text }) => !text.includes('|') && !known.has(plain(text)))
          .map((sentence) => ({ zone: 'other' as const, ...quotePart(sentence, ['sections', i, 'markdown']) }))
      : [],
  )
}

/** Every character stays where it was. */
function withoutComments(markdown: string): string {
  return markdown.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/\S/g, ' '))
}

/** Words without links and marks. */
function plain(text: string): string {
  return text
    .replace(/\]\([^)]*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

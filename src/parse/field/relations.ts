import type { Node } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { walkSections } from '../../document/section-tree.ts'
import { type MappedText, readText } from '../../markdown/read/mapped-text.ts'
import type { Relation, RelationKind } from '../../schema/incident/relation.ts'
import { parseDay } from '../../time/day.ts'
import { readTime } from '../../time/read-time.ts'
import { TimelineClock } from '../../time/timeline-clock.ts'
import { alternatives, perVocabulary } from '../../vocabulary/word-pattern.ts'
import { type ParseContext, sectionsOf } from '../parse-context.ts'
import { fileStem, incidentStem, isDocumentFile, namedStem } from './incident-link.ts'
import { relationWords } from './relation-words.ts'

const seeOf = perVocabulary(({ seeWords }) => new RegExp(`^\\(?${alternatives(seeWords)}\\b`, 'i'))

/** What the document says of other incidents, sentence by sentence, and the ids of all that it links or names. */
export function readRelations(
  date: string | null,
  context: ParseContext,
): { relations: Relation[]; relatedIncidents: string[] } {
  const relations: Relation[] = []
  const known = new Set<string>()
  const related = new Set<string>()
  const listed = new Set(
    sectionsOf(context, 'references').flatMap((section) =>
      [...walkSections(section)].flatMap(({ blocks }) => blocks.map(({ node }) => node as Node)),
    ),
  )
  const add = (id: string | null, day: string | null, kind: RelationKind, quote: MappedText): void => {
    const key = JSON.stringify([id, day, quote.text])
    if (known.has(key)) return
    known.add(key)
    context.places.set(['relations', relations.length], quote.place())
    relations.push({ id, date: day, kind, quote: quote.text })
  }
  const see = seeOf(context.vocabulary)
  const form = numberForm(context.path)
  for (const { text, isReference } of passages(context, listed)) {
    let before: RelationKind | null = null
    for (const sentence of sentences(text)) {
      const stated = relationWords(sentence.text, context.vocabulary)
      const ids = namedIncidents(sentence, form, context)
      for (const id of ids) related.add(id)
      // "The same class of failure as before. See 2026-02-08."
      const kind: RelationKind = stated ?? (see.test(sentence.text) ? before : null) ?? 'mention'
      if (!isReference) for (const id of ids) add(id, null, kind, sentence)
      if (stated === 'same')
        for (const { quote, day } of datedOccurrences(sentence, date, context)) add(null, day, 'same', quote)
      before = stated
    }
  }
  return { relations, relatedIncidents: [...related] }
}

/** Every paragraph, heading and cell of the document, in order. */
function passages(
  { tree, source }: ParseContext,
  listed: ReadonlySet<Node>,
): { text: MappedText; isReference: boolean }[] {
  const found: { text: MappedText; isReference: boolean }[] = []
  let referencesEnd = -1
  visit(tree, (node) => {
    if (listed.has(node)) referencesEnd = node.position?.end.offset ?? -1
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined
    const isReference = (node.position?.start.offset ?? 0) < referencesEnd
    found.push({ text: readText(node, source).collapsed(), isReference })
    return SKIP
  })
  return found
}

function sentences(text: MappedText): MappedText[] {
  const parts: MappedText[] = []
  let start = 0
  for (const { index, 0: gap } of text.text.matchAll(/(?<=[.!?][)"”']?)\s+(?=[\p{Lu}"“(\d])|(?<=[。！？])/gu)) {
    parts.push(text.slice(start, index))
    start = index + gap.length
  }
  parts.push(text.slice(start))
  return parts
}

/** What names an incident that is numbered as the document itself is: "INC-104" in a document "INC-112". */
function numberForm(path: string | null): RegExp | null {
  const [, letters, digits] = (path === null ? null : /^([A-Za-z]{2,}[-_ ]?)(\d[\d.-]*\d)/.exec(fileStem(path))) ?? []
  if (letters === undefined || digits === undefined) return null
  return new RegExp(`(?<![\\w-])${letters}${digits.replace(/\d+/g, (run) => `\\d{${run.length}}`)}(?!\\d)`, 'g')
}

function namedIncidents(sentence: MappedText, form: RegExp | null, { path }: ParseContext): string[] {
  const own = path === null ? null : fileStem(path)
  const ids = sentence.links().flatMap(({ url }) => incidentStem(url, path) ?? [])
  // "see `2026-03-01-gate-stuck.md`": a file is named in code as often as linked.
  for (const { start, end } of sentence.marks('inlineCode')) {
    const code = sentence.text.slice(start, end)
    const stem = isDocumentFile(code) ? incidentStem(code, path) : null
    if (stem !== null) ids.push(stem)
  }
  for (const [, target = ''] of sentence.text.matchAll(/\[\[([^\][|]+)(?:\|[^\][]*)?\]\]/g))
    ids.push(...namedStem(target.trim(), path))
  for (const [name] of form === null ? [] : sentence.text.matchAll(form))
    if (!own?.startsWith(name) && !ids.some((id) => id.startsWith(name))) ids.push(name)
  return [...new Set(ids)].filter((id) => id !== own)
}

/** "memos prod (Feb 27)": an occurrence that is mentioned, with its day. */
function datedOccurrences(
  sentence: MappedText,
  date: string | null,
  { vocabulary }: ParseContext,
): { quote: MappedText; day: string }[] {
  const found: { quote: MappedText; day: string }[] = []
  for (const match of sentence.text.matchAll(/([\p{L}\p{N}][\p{L}\p{N} ._/-]*?)\s*[(（]([^()（）]+)[)）]/gu)) {
    const inner = match[2] ?? ''
    const written = readTime(inner, vocabulary)
    if (!written?.start.date || written.length < inner.length) continue
    const { year, month, day } = written.start.date
    const resolved =
      day === null
        ? null
        : new TimelineClock(parseDay(date)).resolve(inner, written, { zone: null, approximate: false }).start
    const when =
      resolved?.slice(0, 10) ?? (year !== null && month !== null ? `${year}-${String(month).padStart(2, '0')}` : null)
    if (when !== null) found.push({ quote: sentence.slice(match.index, match.index + match[0].length), day: when })
  }
  return found
}

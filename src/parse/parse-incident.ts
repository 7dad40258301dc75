import type { Root } from 'mdast'
import { compareDiagnostics } from '../diagnostic/compare-diagnostics.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { makeDiagnostic } from '../diagnostic/make-diagnostic.ts'
import { moveSourceMap } from '../diagnostic/move-source-map.ts'
import type { Place } from '../diagnostic/place.ts'
import { SourceMapBuilder } from '../diagnostic/source-map.ts'
import { readFrontMatter } from '../document/front-matter.ts'
import { findHeadingLanguage } from '../document/heading-language.ts'
import { readLabelledValues } from '../document/labelled-value.ts'
import { detectLanguage } from '../document/language.ts'
import { readSectionTree } from '../document/section-tree.ts'
import { type IncidentPart, splitIncidents } from '../document/split-incidents.ts'
import { type Unmarked, withoutMarks } from '../document/without-marks.ts'
import { deepestNesting, findOvergrowth, mostMarks, type Overgrowth } from '../markdown/read/find-overgrowth.ts'
import { parseDocument } from '../markdown/read/parse-document.ts'
import { readPlainLines } from '../markdown/read/plain-lines.ts'
import { SourceText } from '../markdown/read/source-text.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { findDateOrder } from '../time/date-order.ts'
import { builtinVocabulary, narrowVocabulary, type Vocabulary } from '../vocabulary/vocabulary.ts'
import { readActionItems } from './action-item/action-items.ts'
import { readRootCauses } from './cause/root-causes.ts'
import { readAuthors } from './field/authors.ts'
import { readComponents } from './field/components.ts'
import { readDetection } from './field/detection.ts'
import { readDuration } from './field/duration.ts'
import { readEnvironments } from './field/environments.ts'
import { readId } from './field/id.ts'
import { readContributingFactors, readLessons } from './field/lessons.ts'
import { readProse } from './field/prose.ts'
import { readReferences } from './field/references.ts'
import { readRelations } from './field/relations.ts'
import { readResolution } from './field/resolution.ts'
import { readSections } from './field/sections.ts'
import { readServices } from './field/services.ts'
import { readSeverity } from './field/severity.ts'
import { readSignals } from './field/signals.ts'
import { readStatus } from './field/status.ts'
import { readTags } from './field/tags.ts'
import { readTitle } from './field/title.ts'
import type { ParseContext } from './parse-context.ts'
import type { ParsedIncident } from './parsed-incident.ts'
import { reportProblems } from './report-problems.ts'
import { dateFromPath, dateFromTimeline, readStatedDate } from './timeline/date.ts'
import { readMetrics } from './timeline/metrics.ts'
import { readTimeline } from './timeline/timeline.ts'
import { readWindow } from './timeline/window.ts'

export interface ParseOptions {
  /** Where the document lies: gives `id`, `path`, and the day where the document states none. */
  readonly path?: string | undefined
  /** What the team calls things. @default all languages that the kit knows */
  readonly vocabulary?: Vocabulary | undefined
}

/**
 * Reads a postmortem into a record, with the place of every value. Never throws: what could not be read, or read in two
 * ways, is told in the diagnostics. Of a file that tells several incidents it gives the first, and says so.
 */
export function parseIncident(source: string, options: ParseOptions = {}): ParsedIncident {
  const document = openDocument(source, options)
  const [first, ...others] = splitIncidents(document.root, document.source, document.vocabulary)
  return readPart(first, document, others.length)
}

/**
 * Reads a file that may tell several incidents, one under each heading of a level. Where it tells more than one, their ids
 * are `stem#slug`; what stands before the first of them, or behind one and tells none, is in the `sections` of the nearest.
 */
export function parseIncidents(source: string, options: ParseOptions = {}): ParsedIncident[] {
  const document = openDocument(source, options)
  return splitIncidents(document.root, document.source, document.vocabulary).map((part) => readPart(part, document, 0))
}

interface OpenDocument {
  readonly path: string | undefined
  /** As it was given, with the marks of managed parts, which nothing below sees. */
  readonly markdown: string
  readonly unmarked: Unmarked | null
  readonly source: SourceText
  readonly root: Root
  /** Where the document is more deeply nested than can be read; it is then read as plain lines. */
  readonly overgrowth: Overgrowth | null
  readonly language: string | null
  readonly vocabulary: Vocabulary
}

function openDocument(given: string, { path, vocabulary = builtinVocabulary() }: ParseOptions): OpenDocument {
  const unmarked = withoutMarks(given)
  const markdown = unmarked?.text ?? given
  const language = detectLanguage(markdown, vocabulary)
  const overgrowth = findOvergrowth(markdown)
  const fileDay = dateFromPath(path ?? null)
  const source = new SourceText(markdown)
  const spoken = narrowVocabulary(vocabulary, language)
  const root = overgrowth ? readPlainLines(markdown) : parseDocument(source, (word) => spoken.months.has(word))
  const narrow = narrowVocabulary(vocabulary, language, findHeadingLanguage(root, source, language, vocabulary))
  return {
    path,
    markdown: given,
    unmarked,
    source,
    root,
    overgrowth,
    language,
    vocabulary: {
      ...narrow,
      dateOrder: findDateOrder(markdown, fileDay === null ? [] : [fileDay]) ?? narrow.dateOrder,
    },
  }
}

/** @param unread How many further incidents the file tells that the caller does not get. */
function readPart(part: IncidentPart, document: OpenDocument, unread: number): ParsedIncident {
  const diagnostics: Diagnostic[] = []
  const context = openContext(part, document, diagnostics)
  const incident = readRecord(context)
  reportProblems(incident, context)
  if (document.overgrowth) {
    const { line, what } = document.overgrowth
    const limit =
      what === 'nesting'
        ? `more than ${deepestNesting} quotes or lists are nested`
        : `one paragraph has more than ${mostMarks} marks`
    const message = `From line ${line} on ${limit}, so the document is read as plain lines. Take the generated part out, or put it in a code block.`
    const place = document.source.lineStart(line)
    context.report('too-deep', message, place)
  }
  if (unread > 0) {
    const message = `The file tells ${unread + 1} incidents, and only the first is read here. Read it with parseIncidents, or give each a file of its own.`
    context.report('several-incidents', message, document.source.place(0, 0))
  }
  diagnostics.sort(compareDiagnostics)
  return placedIn(document, { incident, places: context.places, diagnostics, text: document.markdown })
}

/** Gives everything the place that it has in the document with its marks. */
function placedIn({ unmarked, markdown }: OpenDocument, parsed: ParsedIncident): ParsedIncident {
  if (unmarked === null) return parsed
  const placed = <Told extends { readonly place?: Place }>(told: Told): Told =>
    told.place ? { ...told, place: unmarked.placeOf(told.place) } : told
  const diagnostics = parsed.diagnostics.map((diagnostic) =>
    placed(diagnostic.related ? { ...diagnostic, related: diagnostic.related.map(placed) } : diagnostic),
  )
  return { ...parsed, places: moveSourceMap(parsed.places, unmarked.placeOf, markdown), diagnostics }
}

function openContext(
  { root: part, extent }: IncidentPart,
  { path, source, root, language, vocabulary }: OpenDocument,
  diagnostics: Diagnostic[],
): ParseContext {
  const whole = part === root
  const sections = readSectionTree(part, source, vocabulary)
  const frontMatter = whole ? readFrontMatter(root, source) : null
  return {
    path: path ?? null,
    whole,
    extent,
    language,
    source,
    root: part,
    vocabulary,
    sections,
    frontMatter,
    labels: readLabelledValues(sections, frontMatter, source, vocabulary),
    places: new SourceMapBuilder(source),
    report: (check, message, place) => diagnostics.push(makeDiagnostic(check, message, { file: path, place })),
  }
}

function readRecord(context: ParseContext): Incident {
  const { path } = context
  const title = readTitle(context)
  const statedDate = readStatedDate(context)
  const timeline = readTimeline(statedDate ?? dateFromPath(path), context)
  const date = statedDate ?? dateFromTimeline(timeline, context) ?? dateFromPath(path)
  const affectedServices = readServices(context)
  const duration = readDuration(context)
  const status = readStatus(context)
  return {
    schemaVersion: 2,
    id: readId(title, date, context),
    path,
    title,
    language: context.language,
    date,
    window: readWindow({ date, duration, status, timeline }, context),
    severity: readSeverity(context),
    status,
    duration,
    environments: readEnvironments(affectedServices, context),
    authors: readAuthors(context),
    tags: readTags(context),
    summary: readProse(['summary'], 'summary', context),
    impact: readProse(['impact'], 'impact', context),
    detection: readDetection(context),
    resolution: readResolution(timeline, context),
    timeline,
    affectedServices,
    rootCauses: readRootCauses(context),
    contributingFactors: readContributingFactors(context),
    actionItems: readActionItems(context),
    lessons: readLessons(context),
    references: readReferences(context),
    ...readRelations(date, context),
    signals: readSignals(context),
    components: readComponents(affectedServices, context),
    metrics: readMetrics(timeline, context),
    sections: readSections(context),
  }
}

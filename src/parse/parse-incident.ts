import { compareDiagnostics } from '../diagnostic/compare.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { SourceMapBuilder } from '../diagnostic/source-map.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { SourceText } from '../markdown/source-text.ts'
import type { Incident } from '../schema/incident.ts'
import { builtinVocabulary, narrowVocabulary, type Vocabulary } from '../vocabulary/vocabulary.ts'
import { readFacts } from './fact.ts'
import { readActionItems } from './field/action-items.ts'
import { readAuthors } from './field/authors.ts'
import { readComponents } from './field/components.ts'
import { dateFromPath, dateFromTimeline, readStatedDate } from './field/date.ts'
import { readDuration } from './field/duration.ts'
import { readEnvironments } from './field/environments.ts'
import { readId } from './field/id.ts'
import { detectLanguage } from './field/language.ts'
import { readContributingFactors, readLessons } from './field/lessons.ts'
import { readMetrics } from './field/metrics.ts'
import { readProse } from './field/prose.ts'
import { readReferences } from './field/references.ts'
import { readRelations } from './field/relations.ts'
import { readResolution } from './field/resolution.ts'
import { readRootCauses } from './field/root-causes.ts'
import { readSections } from './field/sections.ts'
import { readServices } from './field/services.ts'
import { readSeverity } from './field/severity.ts'
import { readSignals } from './field/signals.ts'
import { readStatus } from './field/status.ts'
import { readTags } from './field/tags.ts'
import { readTimeline } from './field/timeline.ts'
import { readTitle } from './field/title.ts'
import { readWindow } from './field/window.ts'
import { readFrontMatter } from './front-matter.ts'
import type { ParsedIncident } from './parsed-incident.ts'
import type { Reading } from './reading.ts'
import { readRegions } from './region.ts'
import { reportDoubts } from './report-doubts.ts'

export interface ParseOptions {
  /** Where the document lies: gives `id`, `path`, and the day where the document states none. */
  readonly path?: string | undefined
  /** What the team calls things. @default all languages that the kit knows */
  readonly vocabulary?: Vocabulary | undefined
}

/**
 * Reads a postmortem into a record, with the place of every value. Never throws: what could not be read, or read in two
 * ways, is told in the diagnostics.
 */
export function parseIncident(source: string, options: ParseOptions = {}): ParsedIncident {
  const diagnostics: Diagnostic[] = []
  const reading = openReading(source, options, diagnostics)
  const incident = readRecord(reading)
  reportDoubts(incident, reading)
  diagnostics.sort(compareDiagnostics)
  return { incident, source: reading.places, diagnostics, markdown: source }
}

function openReading(
  markdown: string,
  { path, vocabulary: all = builtinVocabulary() }: ParseOptions,
  diagnostics: Diagnostic[],
): Reading {
  const source = new SourceText(markdown)
  const language = detectLanguage(markdown, all)
  const vocabulary = narrowVocabulary(all, language)
  const root = parseMarkdown(markdown)
  const document = readRegions(root, source, vocabulary)
  const frontMatter = readFrontMatter(root, source)
  return {
    path: path ?? null,
    language,
    source,
    root,
    vocabulary,
    document,
    frontMatter,
    facts: readFacts(document, frontMatter, source, vocabulary),
    places: new SourceMapBuilder(markdown),
    report: (diagnostic) => diagnostics.push(path === undefined ? diagnostic : { ...diagnostic, file: path }),
  }
}

function readRecord(reading: Reading): Incident {
  const { path } = reading
  const title = readTitle(reading)
  const statedDate = readStatedDate(reading)
  const timeline = readTimeline(statedDate ?? dateFromPath(path), reading)
  const date = statedDate ?? dateFromTimeline(timeline, reading) ?? dateFromPath(path)
  const affectedServices = readServices(reading)
  const duration = readDuration(reading)
  const status = readStatus(reading)
  return {
    schemaVersion: 1,
    id: readId(title, date, reading),
    path,
    title,
    language: reading.language,
    date,
    window: readWindow({ date, duration, status, timeline }, reading),
    severity: readSeverity(reading),
    status,
    duration,
    environments: readEnvironments(affectedServices, reading),
    authors: readAuthors(reading),
    tags: readTags(reading),
    summary: readProse(['summary'], 'summary', reading),
    impact: readProse(['impact'], 'impact', reading),
    detection: readProse(['detection'], 'detection', reading),
    resolution: readResolution(reading),
    timeline,
    affectedServices,
    rootCauses: readRootCauses(reading),
    contributingFactors: readContributingFactors(reading),
    actionItems: readActionItems(reading),
    lessons: readLessons(reading),
    references: readReferences(reading),
    ...readRelations(date, reading),
    signals: readSignals(reading),
    components: readComponents(affectedServices, reading),
    metrics: readMetrics(timeline, reading),
    sections: readSections(reading),
  }
}

import { compareDiagnostics } from '../diagnostic/compare-diagnostics.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { makeDiagnostic } from '../diagnostic/make-diagnostic.ts'
import { SourceMapBuilder } from '../diagnostic/source-map.ts'
import type { DocumentPart, OpenedDocument } from '../document/open-document.ts'
import { builtinSignatures } from '../signature/builtin-signatures.ts'
import type { Signature } from '../signature/signature.ts'
import { keepDocument } from './kept-document.ts'
import type { ParseContext } from './parse-context.ts'
import type { ParsedIncident } from './parsed-incident.ts'
import { readRecord } from './read-record.ts'
import { reportProblems } from './report-problems.ts'

/** Reads the first incident of a document, and reports that there are others. */
export function readFirstIncident(
  document: OpenedDocument,
  signatures: readonly Signature[] = builtinSignatures,
): ParsedIncident {
  const [first, ...others] = document.incidents
  const parsed = readIncident(first, document, signatures, others.length)
  keepDocument([parsed], document)
  return parsed
}

/** Reads every incident of a document. */
export function readIncidents(
  document: OpenedDocument,
  signatures: readonly Signature[] = builtinSignatures,
): [ParsedIncident, ...ParsedIncident[]] {
  const [first, ...others] = document.incidents
  const read = (part: DocumentPart) => readIncident(part, document, signatures, 0)
  const parsed: [ParsedIncident, ...ParsedIncident[]] = [read(first), ...others.map(read)]
  keepDocument(parsed, document)
  return parsed
}

/** Opens one incident of a document for reading single fields of it. */
export function openContext(
  part: DocumentPart,
  document: OpenedDocument,
  signatures: readonly Signature[],
  diagnostics: Diagnostic[],
): ParseContext {
  const { path, source, language, vocabulary, overgrowth } = document
  return {
    path,
    source,
    language,
    vocabulary,
    overgrowth,
    signatures,
    whole: part.whole,
    tree: part.tree,
    extent: part.extent,
    sections: part.sections,
    frontMatter: part.frontMatter,
    labels: part.labels,
    places: new SourceMapBuilder(source),
    report: (check, message, place) => diagnostics.push(makeDiagnostic(check, message, { file: path, place })),
  }
}

/** @param unread How many further incidents the file describes that the caller does not get. */
function readIncident(
  part: DocumentPart,
  document: OpenedDocument,
  signatures: readonly Signature[],
  unread: number,
): ParsedIncident {
  const diagnostics: Diagnostic[] = []
  const context = openContext(part, document, signatures, diagnostics)
  const incident = readRecord(context)
  reportProblems(incident, context)
  if (unread > 0) {
    const message = `The file describes ${unread + 1} incidents, and only the first is parsed here. Parse it with parseIncidents, or give each a file of its own.`
    context.report('several-incidents', message, document.source.place(0, 0))
  }
  diagnostics.sort(compareDiagnostics)
  return { incident, places: context.places, diagnostics, text: document.text }
}

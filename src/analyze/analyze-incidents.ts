import { compareText } from '../diagnostic/compare.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { Analysis, Pattern } from '../schema/analysis.ts'
import type { Incident } from '../schema/incident.ts'
import { builtinSignatures } from '../signature/builtin-signatures.ts'
import type { Signature } from '../signature/signature.ts'
import { describeMechanism } from './describe-mechanism.ts'
import { findDetectionGaps } from './find-detection-gaps.ts'
import { findMechanisms } from './find-mechanisms.ts'
import { findSymptoms } from './find-symptoms.ts'
import { followPromises } from './follow-promises.ts'
import { measureCoverage } from './measure-coverage.ts'
import { measureStatistics } from './measure-statistics.ts'
import { orderCorpus } from './ordered-corpus.ts'

export interface AnalyzeOptions {
  /** Failure signatures to name patterns by. @default builtinSignatures */
  readonly signatures?: readonly Signature[]
}

const confidenceOrder = { high: 0, medium: 1, low: 2 }
const kindOrder = { mechanism: 0, symptom: 1, 'detection-gap': 2 }

/**
 * Tells what keeps coming back, what was promised and kept, and how long things took. A pattern needs a shared mechanism;
 * where that is not sure, incidents stay apart. Evidence has lines where parsed incidents are given. The order of the
 * input changes nothing.
 */
export function analyzeIncidents(
  incidents: ReadonlyArray<Incident | ParsedIncident>,
  options: AnalyzeOptions = {},
): Analysis {
  const corpus = orderCorpus(incidents, options.signatures ?? builtinSignatures)
  const records = corpus.subjects.map(({ incident }) => incident)
  const mechanisms = findMechanisms(corpus).map((group) => describeMechanism(corpus, group))
  const patterns = [...mechanisms, ...findSymptoms(corpus, mechanisms), ...findDetectionGaps(corpus)]
  return {
    schemaVersion: 1,
    patterns: patterns.sort(comparePatterns),
    followThrough: followPromises(corpus, mechanisms),
    statistics: measureStatistics(records),
    coverage: measureCoverage(records),
  }
}

/** Mechanisms first, then the surest, the largest, the latest. */
function comparePatterns(a: Pattern, b: Pattern): number {
  return (
    kindOrder[a.kind] - kindOrder[b.kind] ||
    confidenceOrder[a.confidence] - confidenceOrder[b.confidence] ||
    b.members.length - a.members.length ||
    compareText(b.lastSeen ?? '', a.lastSeen ?? '') ||
    compareText(a.id, b.id)
  )
}

import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import type { Pattern } from '../../schema/analysis/analysis.ts'
import type { OpenPair } from '../../schema/analysis/open-pair.ts'
import type { Io } from '../io.ts'
import type { PairOfDocuments } from './describe-pair.ts'
import type { JudgementFile } from './judgement-file.ts'

/** What all ways to judge go by. */
export interface JudgeContext {
  readonly documents: readonly ParsedIncident[]
  /** Of the analysis with the judgement as it was read. */
  readonly patterns: readonly Pattern[]
  readonly file: JudgementFile
  /** As it was named. */
  readonly folder: string
  readonly io: Io
}

/** The documents of a pair; null where one of them has an id that can't be shown. */
export function documentsOf({ incident, other }: OpenPair, { documents }: JudgeContext): PairOfDocuments | null {
  const [later, earlier] = [incident, other].map((id) => documents.find((document) => document.incident.id === id))
  return later && earlier ? [later, earlier] : null
}

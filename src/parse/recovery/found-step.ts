import type { ResolutionStep } from '../../schema/incident/resolution.ts'
import type { Deed } from './find-deed.ts'
import type { Passage } from './passage.ts'

/** A step with the passage that states it. */
export interface FoundStep {
  readonly step: ResolutionStep
  readonly passage: Passage
  /** What its sentence says was done; null where a command alone says it. */
  readonly deed: Deed | null
}

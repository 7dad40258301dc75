import type { ResolutionStep } from '../../schema/incident/resolution.ts'
import type { Passage } from './passage.ts'

/** A step with the passage that states it. */
export interface FoundStep {
  readonly step: ResolutionStep
  readonly passage: Passage
}

import type { ResolutionStep } from '../../schema/incident/resolution.ts'
import type { Deed } from './find-deed.ts'
import type { Passage } from './passage.ts'

/** A step with the passage that states it. */
export interface FoundStep {
  readonly step: ResolutionStep
  readonly passage: Passage
  /** How its sentence puts the deed; null where a command alone says it. */
  readonly form: Deed['form'] | null
}

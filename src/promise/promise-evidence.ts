import type { PromiseSign } from '../vocabulary/promise-language.ts'
import type { Link } from './measure-link.ts'
import type { Statement } from './statement-index.ts'

/** What one statement of a later document shows of a promise. */
export interface PromiseEvidence {
  readonly statement: Statement
  /** At least one. */
  readonly signs: ReadonlySet<PromiseSign>
  readonly link: Link
  /** How sure it is that it is about this promise, 0 to 1. */
  readonly score: number
}

import type { Telling } from '../vocabulary/promise-language.ts'
import type { Link } from './measure-link.ts'
import type { Statement } from './statement-index.ts'

/** What one statement of a later document shows of a promise. */
export interface PromiseEvidence {
  readonly statement: Statement
  /** What it tells, at least one thing. */
  readonly tellings: ReadonlySet<Telling>
  readonly link: Link
  /** How sure it is that it tells of this promise, 0 to 1. */
  readonly score: number
}

import type { ErrorCode } from '../diagnostic/postmortem-error.ts'

export const ExitCode = {
  clean: 0,
  /** Findings at or above `--fail-on`. */
  findings: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** A required source could not be read. Never reported as "no findings". */
  source: 3,
  /** A defect of the kit. */
  internal: 70,
  interrupted: 130,
} as const
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/** What each failure of the environment exits with. */
export const exitCodeOf: Readonly<Record<ErrorCode, ExitCode>> = {
  USAGE: ExitCode.usage,
  CONFIG: ExitCode.usage,
  EXISTS: ExitCode.usage,
  NOT_WRITABLE: ExitCode.usage,
  NOT_FOUND: ExitCode.source,
  NOT_READABLE: ExitCode.source,
  BAD_SOURCE: ExitCode.source,
  CLUSTER_UNREACHABLE: ExitCode.source,
  MISSING_PEER: ExitCode.source,
}

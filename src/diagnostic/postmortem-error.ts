export const errorCodes = [
  'USAGE',
  'CONFIG',
  'NOT_FOUND',
  'NOT_READABLE',
  'EXISTS',
  'NOT_WRITABLE',
  'BAD_SOURCE',
  'CLUSTER_UNREACHABLE',
  'MISSING_PEER',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** Only the environment throws (no such file, cluster unreachable, bad config); a bad document gives diagnostics. */
export class PostmortemError extends Error {
  override readonly name = 'PostmortemError'
  readonly code: ErrorCode
  /** What to do next, in one sentence. */
  readonly hint: string

  constructor(code: ErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.hint = hint
  }
}

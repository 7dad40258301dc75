import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import { ExitCode, exitCodeOf } from './exit-code.ts'
import { readKitVersion } from './input/read-kit-version.ts'
import { Interrupted } from './interrupted.ts'
import type { Io } from './io.ts'
import { paint } from './output/paint.ts'

/** Reports on stderr why a command ended early, and gives its exit code. */
export async function describeFailure(error: unknown, io: Io): Promise<ExitCode> {
  const colors = paint(io, 'err')
  if (io.signal.aborted || error instanceof Interrupted) {
    io.err('interrupted\n')
    return ExitCode.interrupted
  }
  // A source's own words may hold what it was asked to keep: a URL with a password, a line of a dump.
  const { redactText } = await import('../redact/redact-text.ts')
  if (error instanceof PostmortemError) {
    io.err(`${colors.red('error:')} ${redactText(error.message).text}\n  ${redactText(error.hint).text}\n`)
    return exitCodeOf[error.code]
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  io.err(
    [
      `${colors.red('internal error:')} ${redactText(message).text}`,
      `  This is a defect of postmortem-kit ${readKitVersion()}, not of your documents.`,
      '  Please report it with the command line and the file it was given, or a part of it that fails in the same way.',
      io.env['POSTMORTEM_DEBUG'] ? redactText(stack ?? '').text : '  POSTMORTEM_DEBUG=1 adds the stack trace.',
      '',
    ].join('\n'),
  )
  return ExitCode.internal
}

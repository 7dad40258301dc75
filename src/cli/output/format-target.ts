import { InvalidArgumentError } from 'commander'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import type { Io } from '../io.ts'
import { writeNewFile } from './write-new-file.ts'

/** A format, and the file that it goes to; stdout without one. */
export interface FormatTarget<Format extends string> {
  readonly format: Format
  readonly file: string | null
}

/** Gives what reads the value of `--format FORMAT[=FILE]`, one after the other. */
export function collectTargets<Format extends string>(formats: readonly Format[]) {
  return (text: string, earlier: readonly FormatTarget<Format>[]): readonly FormatTarget<Format>[] => {
    const [name = '', ...file] = text.split('=')
    const format = formats.find((known) => known === name)
    if (format === undefined) throw new InvalidArgumentError(`Give one of ${formats.join(', ')}.`)
    if (text.endsWith('=')) throw new InvalidArgumentError(`Name the file after the =, like ${format}=report.txt.`)
    return [...earlier, { format, file: file.length === 0 ? null : file.join('=') }]
  }
}

/** @throws PostmortemError with code `USAGE` where two formats would be mixed on stdout, or would share a file */
export function refuseMixedOutput(targets: readonly FormatTarget<string>[]): void {
  const onStdout = targets.filter(({ file }) => file === null)
  if (onStdout.length > 1) {
    throw new PostmortemError(
      'USAGE',
      `${onStdout.map(({ format }) => format).join(' and ')} would be mixed on stdout.`,
      `Give all but one a file: --format ${onStdout[1]?.format}=FILE`,
    )
  }
  const files = targets.flatMap(({ file }) => file ?? [])
  const twice = files.find((file, i) => files.indexOf(file) !== i)
  if (twice === undefined) return
  throw new PostmortemError('USAGE', `Two formats would be written to ${twice}.`, 'Give each a file of its own.')
}

export interface WriteTargetOptions<Format extends string> {
  readonly targets: readonly FormatTarget<Format>[]
  /** Whether files that are there are replaced. */
  readonly replace: boolean
  /** Writes a format, for a terminal where it goes to stdout. */
  readonly render: (format: Format, toStdout: boolean) => string
}

/** The others are for machines, and go out byte for byte. */
function isForPeople(format: string): boolean {
  return ['text', 'markdown', 'summary', 'comment'].includes(format)
}

/** Writes each format to where it goes, and names every file on stderr. */
export async function writeTargets<Format extends string>(
  { targets, replace, render }: WriteTargetOptions<Format>,
  io: Io,
): Promise<void> {
  for (const { format, file } of targets) {
    if (file === null) (isForPeople(format) ? io.out : io.data)(render(format, true))
    else io.err(`wrote ${await writeNewFile(file, render(format, false), { cwd: io.cwd, replace })}\n`)
  }
}

import { InvalidArgumentError } from 'commander'
import { analyzeIncidents } from '../../analyze/analyze-incidents.ts'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { type ReportFormat, reporters } from '../../report/reporters.ts'
import type { DefineCommand } from '../command-table.ts'
import { ExitCode } from '../exit-code.ts'
import { addConfigOption, type HouseStyleOption, readHouseStyle } from '../house-style.ts'
import type { Io } from '../io.ts'
import { paint } from '../paint.ts'
import { requireDocuments } from '../read-documents.ts'
import { writeNewFile } from '../write-new-file.ts'

/** A format, and the file that it goes to; stdout without one. */
interface Target {
  readonly format: ReportFormat
  readonly file: string | null
}

interface ReportCommandOptions extends HouseStyleOption {
  readonly format: readonly Target[]
  readonly force?: true
}

export const defineReport: DefineCommand = (command, io, finish) => {
  addConfigOption(command)
    .argument('[dir]', 'where the postmortems are', 'incidents')
    .option(
      '--format <format[=file]>',
      `${Object.keys(reporters).join(', ')}; several at once, each to its file (default: text)`,
      addTarget,
      [],
    )
    .option('--force', 'replace files that are there')
    .addHelpText(
      'after',
      `
Examples:
  $ postmortem report incidents
  $ postmortem report incidents --format text --format markdown=report.md --format json=report.json`,
    )
    .action(async (dir: string, options: ReportCommandOptions) => finish(await report(dir, options, io)))
}

async function report(dir: string, { format, force, config }: ReportCommandOptions, io: Io): Promise<ExitCode> {
  const targets = format.length > 0 ? format : [{ format: 'text', file: null } as const]
  refuseMixedOutput(targets)
  const { documents } = await requireDocuments([dir], await readHouseStyle({ config }, io), io)
  const analysis = analyzeIncidents(documents)
  const titles = new Map(documents.map(({ incident: { id, title } }) => [id, title ?? id]))
  for (const target of targets) {
    if (target.file === null) io.out(reporters[target.format](analysis, { titles, colors: paint(io, 'out') }))
    else {
      const text = reporters[target.format](analysis, { titles })
      const written = await writeNewFile(target.file, text, { cwd: io.cwd, replace: force === true })
      io.err(`wrote ${written}\n`)
    }
  }
  return ExitCode.clean
}

function addTarget(text: string, earlier: readonly Target[]): readonly Target[] {
  const [format = '', ...file] = text.split('=')
  if (!isFormat(format)) throw new InvalidArgumentError(`Give one of ${Object.keys(reporters).join(', ')}.`)
  if (text.endsWith('=')) throw new InvalidArgumentError(`Name the file after the =, like ${format}=report.txt.`)
  return [...earlier, { format, file: file.length === 0 ? null : file.join('=') }]
}

function isFormat(text: string): text is ReportFormat {
  return Object.hasOwn(reporters, text)
}

function refuseMixedOutput(targets: readonly Target[]): void {
  const onStdout = targets.filter(({ file }) => file === null)
  if (onStdout.length < 2) return
  throw new PostmortemError(
    'USAGE',
    `${onStdout.map(({ format }) => format).join(' and ')} would be mixed on stdout.`,
    `Give all but one a file: --format ${onStdout[1]?.format}=FILE`,
  )
}

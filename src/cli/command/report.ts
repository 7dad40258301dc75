import { analyzeIncidents } from '../../analyze/analyze-incidents.ts'
import { type ReportFormat, reporters } from '../../report/reporters.ts'
import type { DefineCommand } from '../command-table.ts'
import { ExitCode } from '../exit-code.ts'
import { collectTargets, type FormatTarget, refuseMixedOutput, writeTargets } from '../format-target.ts'
import { addConfigOption, type HouseStyleOption, readHouseStyle } from '../house-style.ts'
import type { Io } from '../io.ts'
import { paint } from '../paint.ts'
import { requireDocuments } from '../read-documents.ts'
import { readKitVersion } from '../read-kit-version.ts'
import { openRepositoryPath } from '../repository-path.ts'

interface ReportCommandOptions extends HouseStyleOption {
  readonly format: readonly FormatTarget<ReportFormat>[]
  readonly force?: true
}

const formats = Object.keys(reporters) as ReportFormat[]

export const defineReport: DefineCommand = (command, io, finish) => {
  addConfigOption(command)
    .argument('[dir]', 'where the postmortems are', 'incidents')
    .option(
      '--format <format[=file]>',
      `${formats.join(', ')}; several at once, each to its file (default: text)`,
      collectTargets(formats),
      [],
    )
    .option('--force', 'replace files that are there')
    .addHelpText(
      'after',
      `
Examples:
  $ postmortem report incidents
  $ postmortem report incidents --format text --format markdown=report.md --format sarif=report.sarif`,
    )
    .action(async (dir: string, options: ReportCommandOptions) => finish(await report(dir, options, io)))
}

async function report(dir: string, { format, force, config }: ReportCommandOptions, io: Io): Promise<ExitCode> {
  const targets = format.length > 0 ? format : [{ format: 'text', file: null } as const]
  refuseMixedOutput(targets)
  const { documents } = await requireDocuments([dir], await readHouseStyle({ config }, io), io)
  const analysis = analyzeIncidents(documents)
  const options = {
    titles: new Map(documents.map(({ incident: { id, title } }) => [id, title ?? id])),
    documents: new Map(documents.flatMap(({ incident: { id, path } }) => (path === null ? [] : [[id, path]]))),
    repositoryPath: await openRepositoryPath(io),
    version: readKitVersion(),
  }
  const render = (name: ReportFormat, toStdout: boolean) =>
    reporters[name](analysis, { ...options, ...(toStdout && { colors: paint(io, 'out') }) })
  await writeTargets({ targets, replace: force === true, render }, io)
  return ExitCode.clean
}

import { Option } from 'commander'
import type { Corpus } from '../../corpus/corpus-builder.ts'
import { readTeamSettings, type TeamSettings } from '../../corpus/read-team-settings.ts'
import { compareDiagnostics } from '../../diagnostic/compare-diagnostics.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { type FailOn, isFailing } from '../../diagnostic/is-failing.ts'
import { checksInForce } from '../../lint/checks-in-force.ts'
import { lintCorpus } from '../../lint/lint-corpus.ts'
import { redactDiagnostic } from '../../redact/redact-diagnostic.ts'
import { type LintReportFormat, lintReporters } from '../../report/lint-reporters.ts'
import { countOf } from '../../text/count-of.ts'
import type { DefineCommand } from '../define-command.ts'
import { ExitCode } from '../exit-code.ts'
import { addConfigOption, type ConfigOption } from '../input/config-option.ts'
import { readDocuments } from '../input/read-documents.ts'
import { readKitVersion } from '../input/read-kit-version.ts'
import { refuseNoDocuments } from '../input/refuse-no-documents.ts'
import type { Io } from '../io.ts'
import { collectTargets, type FormatTarget, refuseMixedOutput, writeTargets } from '../output/format-target.ts'
import { paint } from '../output/paint.ts'
import { openRepositoryPath } from '../output/repository-path.ts'

interface LintCommandOptions extends ConfigOption {
  readonly format: readonly FormatTarget<LintReportFormat>[]
  readonly force?: true | undefined
  readonly failOn: FailOn
}

const formats = Object.keys(lintReporters) as LintReportFormat[]

export const defineLint: DefineCommand = (command, io, finish) => {
  addConfigOption(command)
    .argument('[path...]', 'Markdown files or folders; - for stdin', ['incidents'])
    .option(
      '--format <format[=file]>',
      `${formats.join(', ')}; several at once, each to its file (default: text)`,
      collectTargets(formats),
      [],
    )
    .option('--force', 'replace existing files')
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that exits with 1')
        .choices(['error', 'warning', 'never'])
        .default('error'),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ postmortem lint incidents\n  $ postmortem lint incidents --fail-on warning --format json\n  $ postmortem lint incidents --format github --format sarif=lint.sarif',
    )
    .action(async (paths: string[], options: LintCommandOptions) => finish(await lint(paths, options, io)))
}

async function lint(
  paths: readonly string[],
  { format, force, failOn, config }: LintCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const targets = format.length > 0 ? format : [{ format: 'text', file: null } as const]
  refuseMixedOutput(targets)
  const style = await readTeamSettings({ file: config, cwd: io.cwd, paths })
  const corpus = await readDocuments(paths, style, io)
  if (corpus.unread.length === 0) refuseNoDocuments(corpus, paths)
  const diagnostics = [
    ...regrade(corpus.diagnostics.map(redactDiagnostic), style),
    ...lintCorpus(corpus.documents, style),
  ].sort(compareDiagnostics)
  const options = {
    checks: checksInForce(style.severities),
    files: filesOf(corpus),
    repositoryPath: await openRepositoryPath(io),
    version: readKitVersion(),
  }
  const render = (name: LintReportFormat, toStdout: boolean) =>
    lintReporters[name](diagnostics, { ...options, ...(toStdout && { colors: paint(io, 'out') }) })
  await writeTargets({ targets, replace: force === true, render }, io)
  for (const { path, reason } of corpus.skipped) io.err(`left out ${path}: ${reason}\n`)
  io.err(`${summarise(diagnostics)} in ${countOf(corpus.documents.length + corpus.unread.length, 'document')}\n`)
  return diagnostics.some(({ severity }) => isFailing(severity, failOn)) ? ExitCode.findings : ExitCode.clean
}

/** A file that could not be read stays an error, whatever the team wants to hear. */
function regrade(diagnostics: readonly Diagnostic[], { severities }: TeamSettings): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = severities[diagnostic.ruleId]
    if (severity === undefined || diagnostic.severity === 'error') return diagnostic
    return severity === 'off' ? [] : { ...diagnostic, severity }
  })
}

/** Each file once: one may hold several incidents. */
function filesOf({ documents, unread }: Corpus): string[] {
  return [...new Set([...documents.flatMap(({ incident }) => incident.path ?? []), ...unread])]
}

function summarise(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: string): number => diagnostics.filter((found) => found.severity === severity).length
  return `${countOf(count('error'), 'error')}, ${countOf(count('warning'), 'warning')}`
}

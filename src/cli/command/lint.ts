import { Option } from 'commander'
import { compareDiagnostics } from '../../diagnostic/compare.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { lintCorpus } from '../../rule/lint-corpus.ts'
import type { DefineCommand } from '../command-table.ts'
import { countWords } from '../count-words.ts'
import { ExitCode } from '../exit-code.ts'
import { formatDiagnostics } from '../format-diagnostics.ts'
import { addConfigOption, type HouseStyle, type HouseStyleOption, readHouseStyle } from '../house-style.ts'
import type { Io } from '../io.ts'
import { paint } from '../paint.ts'
import { readDocuments } from '../read-documents.ts'
import { refuseNoDocuments } from '../refuse-no-documents.ts'

interface LintCommandOptions extends HouseStyleOption {
  readonly format: 'text' | 'json'
  readonly failOn: 'error' | 'warning' | 'never'
}

export const defineLint: DefineCommand = (command, io, finish) => {
  addConfigOption(command)
    .argument('[path...]', 'Markdown files or folders; - for stdin', ['incidents'])
    .addOption(new Option('--format <format>', 'how findings are printed').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that exits with 1')
        .choices(['error', 'warning', 'never'])
        .default('error'),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ postmortem lint incidents\n  $ postmortem lint incidents --fail-on warning --format json',
    )
    .action(async (paths: string[], options: LintCommandOptions) => finish(await lint(paths, options, io)))
}

async function lint(
  paths: readonly string[],
  { format, failOn, config }: LintCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const style = await readHouseStyle({ config }, io)
  const corpus = await readDocuments(paths, style, io)
  if (corpus.unread.length === 0) refuseNoDocuments(corpus, paths)
  const diagnostics = [...regrade(corpus.diagnostics, style), ...lintCorpus(corpus.documents, style)].sort(
    compareDiagnostics,
  )
  if (format === 'json') io.out(`${JSON.stringify({ schemaVersion: 1, diagnostics }, null, 2)}\n`)
  else io.out(formatDiagnostics(diagnostics, paint(io, 'out')))
  for (const { path, reason } of corpus.skipped) io.err(`left out ${path}: ${reason}\n`)
  io.err(`${summarise(diagnostics)} in ${countWords(corpus.documents.length + corpus.unread.length, 'document')}\n`)
  return isFailure(diagnostics, failOn) ? ExitCode.findings : ExitCode.clean
}

/** A file that could not be read stays an error, whatever the team wants to hear. */
function regrade(diagnostics: readonly Diagnostic[], { severities }: HouseStyle): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = severities[diagnostic.ruleId]
    if (severity === undefined || diagnostic.severity === 'error') return diagnostic
    return severity === 'off' ? [] : { ...diagnostic, severity }
  })
}

function summarise(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: string): number => diagnostics.filter((found) => found.severity === severity).length
  return `${countWords(count('error'), 'error')}, ${countWords(count('warning'), 'warning')}`
}

function isFailure(diagnostics: readonly Diagnostic[], failOn: LintCommandOptions['failOn']): boolean {
  const failing = { error: ['error'], warning: ['error', 'warning'], never: [] }[failOn] as readonly string[]
  return diagnostics.some(({ severity }) => failing.includes(severity))
}

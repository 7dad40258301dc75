import { readTeamSettings } from '../../corpus/read-team-settings.ts'
import { compareDiagnostics } from '../../diagnostic/compare-diagnostics.ts'
import { formatDiagnostics } from '../../report/format-diagnostics.ts'
import { formatJson } from '../../text/format-json.ts'
import type { DefineCommand } from '../define-command.ts'
import { ExitCode } from '../exit-code.ts'
import { addConfigOption, type ConfigOption } from '../input/config-option.ts'
import { readDocuments } from '../input/read-documents.ts'
import { refuseNoDocuments } from '../input/refuse-no-documents.ts'
import type { Io } from '../io.ts'
import { describeIncident } from '../output/describe-incident.ts'
import { paint } from '../output/paint.ts'

interface ParseCommandOptions extends ConfigOption {
  readonly json?: true | undefined
}

export const defineParse: DefineCommand = (command, io, finish) => {
  addConfigOption(command)
    .argument('<file...>', 'Markdown files or folders; - for stdin')
    .option('--json', 'print { schemaVersion, incidents, diagnostics }')
    .addHelpText(
      'after',
      '\nExamples:\n  $ postmortem parse incidents/2026-06-11-forgejo-volume-full.md\n  $ postmortem parse incidents --json | jq -r ".incidents[].severity.level"',
    )
    .action(async (files: string[], options: ParseCommandOptions) => finish(await parse(files, options, io)))
}

async function parse(files: readonly string[], options: ParseCommandOptions, io: Io): Promise<ExitCode> {
  const style = await readTeamSettings({ file: options.config, cwd: io.cwd, paths: files })
  const corpus = await readDocuments(files, style, io)
  if (corpus.unread.length === 0) refuseNoDocuments(corpus, files)
  const { documents, diagnostics: ofFiles, skipped, unread } = corpus
  const diagnostics = [...ofFiles, ...documents.flatMap((document) => document.diagnostics)].sort(compareDiagnostics)
  if (options.json) {
    const incidents = documents.map(({ incident }) => incident)
    io.data(formatJson({ schemaVersion: 1, incidents, diagnostics }))
  } else {
    const colors = paint(io, 'out')
    io.out(documents.map((document) => describeIncident(document, colors)).join('\n'))
    io.err(formatDiagnostics(diagnostics, paint(io, 'err')))
  }
  for (const { path, reason } of skipped) io.err(`left out ${path}: ${reason}\n`)
  return unread.length > 0 ? ExitCode.source : ExitCode.clean
}

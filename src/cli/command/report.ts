import { relative, resolve } from 'node:path'
import { Option } from 'commander'
import { type AnalyzeOptions, analyzeIncidents } from '../../analyze/analyze-incidents.ts'
import type { Corpus } from '../../corpus/corpus-builder.ts'
import { readJudgement } from '../../corpus/read-judgement.ts'
import { readRevision } from '../../corpus/read-revision.ts'
import { readTeamSettings, type TeamSettings } from '../../corpus/read-team-settings.ts'
import { type FailOn, isFailing } from '../../diagnostic/is-failing.ts'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import { redactText } from '../../redact/redact-text.ts'
import { analysisNotices } from '../../report/ci/analysis-notices.ts'
import type { Notice } from '../../report/ci/notice.ts'
import { type ReportFormat, reporters } from '../../report/reporters.ts'
import type { Analysis } from '../../schema/analysis/analysis.ts'
import type { DefineCommand } from '../define-command.ts'
import { ExitCode } from '../exit-code.ts'
import { addConfigOption, type ConfigOption } from '../input/config-option.ts'
import { currentTime } from '../input/current-time.ts'
import { requireDocuments } from '../input/read-documents.ts'
import { readInstant } from '../input/read-instant.ts'
import { readKitVersion } from '../input/read-kit-version.ts'
import { readSnapshotSource } from '../input/read-snapshot-source.ts'
import type { Io } from '../io.ts'
import { collectTargets, type FormatTarget, refuseMixedOutput, writeTargets } from '../output/format-target.ts'
import { paint } from '../output/paint.ts'
import { reportJudgementProblems } from '../output/report-judgement-problems.ts'
import { openRepositoryPath } from '../output/repository-path.ts'

interface ReportCommandOptions extends ConfigOption {
  readonly format: readonly FormatTarget<ReportFormat>[]
  readonly since?: string | undefined
  readonly snapshot?: string | undefined
  readonly failOn: FailOn
  readonly now?: Date | undefined
  readonly force?: true | undefined
  readonly full?: true | undefined
  readonly pattern?: string | undefined
}

const formats = Object.keys(reporters) as ReportFormat[]

export const defineReport: DefineCommand = (command, io, finish) => {
  addConfigOption(command)
    .argument('[dir...]', 'where the postmortems are', ['incidents'])
    .option(
      '--format <format[=file]>',
      `${formats.join(', ')}; several at once, each to its file (default: text)`,
      collectTargets(formats),
      [],
    )
    .option(
      '--since <revision>',
      'report what is new since a git revision, such as the target branch of a pull request',
    )
    .option('--full', 'all of the text report, with quotes, alerts and figures, instead of one screen')
    .option('--pattern <id>', 'one pattern alone, by its id')
    .option('--snapshot <source>', 'a snapshot or kubectl output: report which alerts the cluster has')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 on an exceeded budget (error), also on a recurrence (warning)')
        .choices(['error', 'warning', 'never'])
        .default('error'),
    )
    .option('--now <instant>', 'the time from which ages are computed: 2026-03-01T10:00:00Z', readInstant)
    .option('--force', 'replace existing files')
    .addHelpText(
      'after',
      `
Examples:
  $ postmortem report incidents
  $ postmortem report incidents --format text --format markdown=report.md --format sarif=report.sarif
  $ postmortem report incidents --since origin/main --format github --format markdown=comment.md`,
    )
    .action(async (dirs: string[], options: ReportCommandOptions) => finish(await report(dirs, options, io)))
}

async function report(dirs: readonly string[], options: ReportCommandOptions, io: Io): Promise<ExitCode> {
  const { format, force, failOn } = options
  const targets = format.length > 0 ? format : [{ format: 'text', file: null } as const]
  refuseMixedOutput(targets)
  const paths = dirs.map((dir) => shorterPath(dir, io.cwd))
  const style = await readTeamSettings({ file: options.config, cwd: io.cwd, paths })
  const corpus = await requireDocuments(paths, style, io)
  const judged = await readJudgement({ cwd: io.cwd, paths })
  const analysis = analyzeIncidents(corpus.documents, {
    vocabulary: style.vocabulary,
    ...(judged && { judgement: judged.judgement }),
    ...(options.snapshot !== undefined && { snapshot: await readSnapshotSource(options.snapshot, io) }),
    ...(style.budgets && { budgets: { limits: style.budgets, now: currentTime(options.now, io) } }),
    ...(await readSince(paths, options, style, io)),
  })
  reportJudgementProblems(judged, analysis.judgementProblems ?? [], io)
  const pattern = requirePattern(options.pattern, analysis)
  const about = {
    ...describeCorpus(corpus),
    pattern,
    full: options.full === true,
    repositoryPath: await openRepositoryPath(io),
    version: readKitVersion(),
    folder: paths[0],
  }
  const render = (name: ReportFormat, toStdout: boolean) =>
    reporters[name](analysis, { ...about, ...(toStdout && { colors: paint(io, 'out') }) })
  await writeTargets({ targets, replace: force === true, render }, io)
  const failing = analysisNotices(analysis).filter(({ severity }) => isFailing(severity, failOn))
  // These formats show them already.
  const printed = targets.some(({ format: name, file }) => file === null && (name === 'text' || name === 'github'))
  if (!printed) printFailures(failing, io)
  return failing.length > 0 ? ExitCode.findings : ExitCode.clean
}

/** @throws PostmortemError with code `USAGE` where no pattern has the id. */
function requirePattern(id: string | undefined, { patterns }: Analysis): string | undefined {
  if (id === undefined || patterns.some((pattern) => pattern.id === id)) return id
  const known = patterns.map((pattern) => pattern.id)
  throw new PostmortemError(
    'USAGE',
    `There is no pattern "${id}" in this report.`,
    known.length === 0
      ? 'It has no patterns.'
      : `Give one of ${known.slice(0, idsNamed).join(', ')}${known.length > idsNamed ? ', …' : ''}.`,
  )
}

/** Ids that a message names. */
const idsNamed = 8

/** A folder as it is shortest to name from where the command runs: each line of a report that gives a place begins with it. */
function shorterPath(dir: string, cwd: string): string {
  const within = relative(cwd, resolve(cwd, dir)) || '.'
  return within.length < dir.length ? within : dir
}

async function readSince(
  paths: readonly string[],
  { since }: ReportCommandOptions,
  { vocabulary }: TeamSettings,
  io: Io,
): Promise<Pick<AnalyzeOptions, 'since'>> {
  if (since === undefined) return {}
  const options = { cwd: io.cwd, env: io.env, vocabulary, signal: io.signal }
  const incidents: ParsedIncident[] = []
  for (const path of paths) incidents.push(...(await readRevision(path, since, options)).documents)
  return { since: { revision: since, incidents } }
}

function describeCorpus({ documents }: Corpus) {
  return {
    titles: new Map(documents.map(({ incident: { id, title } }) => [id, redactText(title ?? id).text])),
    documents: new Map(documents.flatMap(({ incident: { id, path } }) => (path === null ? [] : [[id, path]]))),
  }
}

function printFailures(notices: readonly Notice[], io: Io): void {
  for (const { path, line, severity, message } of notices) {
    io.err(`${[path ?? '-', line].filter((part) => part !== null).join(':')} ${severity} ${message}\n`)
  }
}

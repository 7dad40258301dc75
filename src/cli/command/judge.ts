import { InvalidArgumentError, Option } from 'commander'
import { analyzeIncidents } from '../../analyze/analyze-incidents.ts'
import { listOpenPairs } from '../../analyze/list-open-pairs.ts'
import { readTeamSettings } from '../../corpus/read-team-settings.ts'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { formatJson } from '../../text/format-json.ts'
import type { DefineCommand } from '../define-command.ts'
import { ExitCode } from '../exit-code.ts'
import { addConfigOption, type ConfigOption } from '../input/config-option.ts'
import { requireDocuments } from '../input/read-documents.ts'
import { resolveIncident } from '../input/resolve-incident.ts'
import type { Io } from '../io.ts'
import { askPairs } from '../output/ask-pairs.ts'
import { JudgementFile } from '../output/judgement-file.ts'
import { listPairs } from '../output/list-pairs.ts'
import { proposePairs } from '../output/propose-pairs.ts'
import { recordAnswer } from '../output/record-answer.ts'

interface JudgeCommandOptions extends ConfigOption {
  readonly in: string
  readonly same?: true | undefined
  readonly apart?: true | undefined
  readonly merge?: true | undefined
  readonly separate?: true | undefined
  readonly list?: true | undefined
  readonly with?: string | undefined
  readonly timeout: number
  readonly json?: true | undefined
}

export const defineJudge: DefineCommand = (command, io, finish) => {
  addConfigOption(command)
    .argument('[incident]', 'the id or the file of an incident (default: all of them)')
    .argument('[other]', 'that of another, to answer without being asked')
    .option('--in <folder>', 'where the postmortems are', 'incidents')
    .addOption(new Option('--same', 'with two incidents: one cause is behind both').conflicts('apart'))
    .option('--apart', 'with two incidents: their causes are not the same')
    .option('--merge', 'with --same: make one pattern of two that hold one each')
    .addOption(
      new Option('--separate', 'with --same: by another cause than that of the pattern that holds one').conflicts(
        'merge',
      ),
    )
    .addOption(new Option('--list', 'print the pairs and ask nothing, those worth a look first').conflicts('with'))
    .option(
      '--with <command>',
      'ask a program of yours first: it gets a pair as JSON on stdin, and you decide on what it proposes',
    )
    .option('--timeout <seconds>', 'how long that program may take for a pair', readSeconds, 60)
    .addOption(new Option('--json', 'print { schemaVersion, pairs }').conflicts(['with', 'same', 'apart']))
    .addHelpText(
      'after',
      `
Examples:
  $ postmortem judge
  $ postmortem judge incidents/2026-07-28-metrics-gap-after-nas-update.md
  $ postmortem judge 2026-07-28-metrics-gap-after-nas-update 2026-02-03-forgejo-pushes-rejected --same
  $ postmortem judge --list | head

Answers go into postmortem.patterns.yaml. Where nobody can be asked, the pairs are printed.`,
    )
    .action(async (incident: string | undefined, other: string | undefined, options: JudgeCommandOptions) =>
      finish(await judge([incident, other], options, io)),
    )
}

async function judge(named: readonly (string | undefined)[], options: JudgeCommandOptions, io: Io): Promise<ExitCode> {
  const answer = options.same ? 'same' : options.apart ? 'apart' : null
  refuseHalfAnswers(named, answer)
  const paths = [options.in]
  const style = await readTeamSettings({ file: options.config, cwd: io.cwd, paths })
  const { documents } = await requireDocuments(paths, style, io)
  const file = await JudgementFile.open(paths, io)
  const [incident, other] = named.map((name) => name && resolveIncident(name, documents, options.in, io))
  const { vocabulary } = style
  const { patterns, duplicates } = analyzeIncidents(documents, { vocabulary, judgement: file.judgement })
  const context = { documents, patterns, file, folder: options.in, io }
  if (answer !== null && incident && other) {
    await recordAnswer({ incidents: [incident, other], verdict: answer }, context, {
      merge: options.merge === true,
      separate: options.separate === true,
    })
    return ExitCode.clean
  }
  const pairs = listOpenPairs(documents, { judgement: file.judgement, patterns, ...(incident && { incident }) })
  if (options.json) io.data(formatJson({ schemaVersion: 1, pairs }))
  else if (options.with !== undefined)
    await proposePairs(pairs, { command: options.with, timeout: options.timeout }, context)
  else if (options.list || io.ask === null) listPairs(pairs, incident !== undefined && !options.list, context)
  else await askPairs(pairs, context)
  const twin = duplicates.find((duplicate) => duplicate.incident === incident)
  if (twin) io.err(`${twin.incident} describes the same incident as ${twin.of}, which is judged for both\n`)
  return ExitCode.clean
}

/** An answer is about two incidents, and two incidents are there to be answered. */
function refuseHalfAnswers([, other]: readonly (string | undefined)[], answer: string | null): void {
  if ((other === undefined) === (answer === null)) return
  throw new PostmortemError(
    'USAGE',
    answer === null ? 'Two incidents, and no answer.' : `--${answer} is about two incidents.`,
    answer === null
      ? 'Add --same or --apart; with one incident its nearest are shown.'
      : 'Name both, as in: postmortem judge ID OTHER --same',
  )
}

function readSeconds(text: string): number {
  const seconds = Number(text)
  if (/^\d{1,5}(\.\d+)?$/.test(text) && seconds > 0) return seconds
  throw new InvalidArgumentError('Give a number of seconds above 0.')
}

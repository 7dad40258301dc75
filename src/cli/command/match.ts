import { InvalidArgumentError } from 'commander'
import { matchIncident } from '../../analyze/match-incident.ts'
import { readTeamSettings } from '../../corpus/read-team-settings.ts'
import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import { redactText } from '../../redact/redact-text.ts'
import type { Match } from '../../schema/analysis/match.ts'
import { countOf } from '../../text/count-of.ts'
import { formatJson } from '../../text/format-json.ts'
import type { DefineCommand } from '../define-command.ts'
import { ExitCode } from '../exit-code.ts'
import { addConfigOption, type ConfigOption } from '../input/config-option.ts'
import { requireDocuments } from '../input/read-documents.ts'
import { type MatchQuery, readQuery } from '../input/read-query.ts'
import type { Io } from '../io.ts'
import { describeAnswer, nameOf } from '../output/describe-answer.ts'
import { paint } from '../output/paint.ts'

interface MatchCommandOptions extends ConfigOption {
  readonly in: string
  readonly json?: true | undefined
  readonly limit: number
}

/** Titles that are listed where nothing is similar: a relative is among three in nine of ten cases. */
const mostNearest = 3

export const defineMatch: DefineCommand = (command, io, finish) => {
  addConfigOption(command)
    .argument('<query>', 'a sentence, a postmortem, kubectl output, or - for stdin')
    .option('--in <folder>', 'where the postmortems are', 'incidents')
    .option('--limit <count>', 'how many are shown at most', readCount, 5)
    .option('--json', 'print { schemaVersion, matches } with every incident that was compared')
    .addHelpText(
      'after',
      `
Examples:
  $ postmortem match "pods crash with read-only file system" --in incidents
  $ postmortem match incidents/2026-07-28-metrics-gap-after-nas-update.md
  $ kubectl get pods,events,pvc,pv,volumeattachments,nodes -A -o json | postmortem match -`,
    )
    .action(async (query: string, options: MatchCommandOptions) => finish(await match(query, options, io)))
}

async function match(text: string, options: MatchCommandOptions, io: Io): Promise<ExitCode> {
  const style = await readTeamSettings({ file: options.config, cwd: io.cwd, paths: [options.in] })
  const query = await readQuery(text, style, io)
  const { documents } = await requireDocuments([options.in], style, io)
  const others = documents.filter(({ incident }) => !isItself(incident, query))
  const matches = matchIncident(query, others)
  if (options.json) io.data(formatJson({ schemaVersion: 1, matches }))
  else io.out(describeMatches(matches, others, options.limit, io))
  return ExitCode.clean
}

/** A document that is compared with its own folder would find itself first. */
function isItself({ id, path }: ParsedIncident['incident'], query: MatchQuery): boolean {
  return typeof query === 'object' && 'incident' in query && query.incident.path !== null
    ? query.incident.path === path || query.incident.id === id
    : false
}

function describeMatches(
  matches: readonly Match[],
  documents: readonly ParsedIncident[],
  limit: number,
  io: Io,
): string {
  const colors = paint(io, 'out')
  const byId = new Map(documents.map((document) => [document.incident.id, document]))
  const alike = matches.filter(({ verdict }) => verdict !== 'none')
  const compared = countOf(documents.length, 'incident')
  if (alike.length === 0) return listNearest(matches, byId, compared)
  const shown = alike.slice(0, limit).flatMap((match) => {
    const found = byId.get(match.incident)
    return found ? [describeAnswer(match, found, colors)] : []
  })
  const more = alike.length > limit ? `  ${alike.length - limit} more with --limit ${alike.length}\n` : ''
  return `${alike.length} of ${compared} ${alike.length === 1 ? 'looks' : 'look'} similar:\n${shown.join('')}${more}`
}

/** Abstains, and names what a person may look at all the same. */
function listNearest(matches: readonly Match[], byId: ReadonlyMap<string, ParsedIncident>, compared: string): string {
  const nearest = matches.filter(({ score }) => score > 0).slice(0, mostNearest)
  const lines = nearest.flatMap(({ incident }) => {
    const found = byId.get(incident)
    return found ? [`  ${redactText(nameOf(found)).text} (${found.incident.path ?? incident})\n`] : []
  })
  return lines.length === 0
    ? `Nothing similar is known among ${compared}.\n`
    : `Nothing similar is known among ${compared}. The nearest:\n${lines.join('')}`
}

function readCount(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Give a number from 1 on.')
}

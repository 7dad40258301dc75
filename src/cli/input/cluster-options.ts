import { type Command, InvalidArgumentError, Option } from 'commander'

/** Which cluster is read, and how much of it. */
export interface ClusterOptions {
  readonly context?: string | undefined
  readonly kubeconfig?: string | undefined
  readonly namespace?: readonly string[] | undefined
  readonly since?: TimeOption | undefined
  readonly until?: TimeOption | undefined
  /** Seconds. */
  readonly timeout?: number | undefined
  /** The seed of pseudonyms; true for one that nobody knows. */
  readonly pseudonyms?: string | true | undefined
}

/** A moment, or how long before now it was. */
export type TimeOption = { readonly at: Date } | { readonly agoMs: number }

/** Seconds: an hour is more than any list takes that ends at all. */
const mostTimeout = 3600

const unitMs = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** Adds the options of the live cluster, which make no sense beside a source of files, and the one of both. */
export function addClusterOptions(command: Command): Command {
  const options = [
    new Option('--context <name>', 'context of the kubeconfig (default: its current one)'),
    new Option('--kubeconfig <file>', 'the kubeconfig (default: $KUBECONFIG, ~/.kube/config or the pod itself)'),
    new Option('-n, --namespace <name>', 'read this namespace only; may be given several times').argParser(
      (name: string, names: readonly string[] = []) => [...names, name],
    ),
    new Option('--since <when>', 'events and logs from then on: 2h, 3d, 2026-03-01T10:00:00Z').argParser(readTime),
    new Option('--until <when>', 'events and logs up to then').argParser(readTime),
    new Option('--timeout <seconds>', 'how long each list may take (default: 60)').argParser(readSeconds),
  ]
  for (const option of options) command.addOption(option.conflicts('from'))
  return command.option(
    '--pseudonyms [seed]',
    'hide the names of nodes, hosts, IP and mail addresses; a seed gives the same pseudonyms again',
  )
}

export function momentOf(time: TimeOption | undefined, now: Date): Date | undefined {
  if (time === undefined) return undefined
  return 'at' in time ? time.at : new Date(now.getTime() - time.agoMs)
}

function readTime(text: string): TimeOption {
  const at = new Date(text)
  if (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text) && !Number.isNaN(at.getTime())) return { at }
  const parts = [...text.matchAll(/(\d+)([smhd])/g)]
  const whole = parts.map(([part]) => part).join('')
  if (text === '' || whole !== text) {
    throw new InvalidArgumentError('Give how long ago, like 90m, 2h or 3d, or an instant, like 2026-03-01T10:00:00Z.')
  }
  return { agoMs: parts.reduce((sum, [, count, unit]) => sum + Number(count) * unitMs[unit as keyof typeof unitMs], 0) }
}

function readSeconds(text: string): number {
  const seconds = Number(text.replace(/s$/, ''))
  if (!(seconds > 0 && seconds <= mostTimeout))
    throw new InvalidArgumentError(`Give seconds, from 1 to ${mostTimeout}.`)
  return seconds
}

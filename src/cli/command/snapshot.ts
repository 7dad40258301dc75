import { setImmediate as nextTurn } from 'node:timers/promises'
import { Option } from 'commander'
import type { Snapshot } from '../../schema/cluster/snapshot.ts'
import { countOf } from '../../text/count-of.ts'
import type { DefineCommand } from '../define-command.ts'
import { ExitCode } from '../exit-code.ts'
import { addClusterOptions, type ClusterOptions } from '../input/cluster-options.ts'
import { describeSource } from '../input/describe-source.ts'
import { readSnapshotSource } from '../input/read-snapshot-source.ts'
import type { Io } from '../io.ts'
import { reportAccess } from '../output/report-access.ts'
import { stringifySnapshot } from '../output/stringify-snapshot.ts'
import { writeNewFile } from '../output/write-new-file.ts'

interface SnapshotCommandOptions extends ClusterOptions {
  readonly from?: string | undefined
  readonly output?: string | undefined
  readonly force?: true | undefined
  readonly checkAccess?: true | undefined
}

export const defineSnapshot: DefineCommand = (command, io, finish) => {
  addClusterOptions(command)
    .option(
      '--from <source>',
      'kubectl output (a file, a dump, - for stdin), or a support bundle, must-gather or cnpg report (default: the cluster itself)',
    )
    .option('--output <file>', 'where to write it (default: stdout)')
    .option('--force', 'replace an existing file')
    .addOption(
      new Option(
        '--check-access',
        'take no snapshot: list the missing permissions, and print the role that grants them',
      )
        .conflicts('from')
        .conflicts('output'),
    )
    .addHelpText(
      'after',
      `
Examples:
  $ postmortem snapshot --context production --output snapshot.json
  $ postmortem snapshot --check-access > role.yaml
  $ postmortem snapshot --from cluster.json --output snapshot.json
  $ postmortem snapshot --from support-bundle-2026-03-14T03_20_00.tar.gz --output snapshot.json
  $ kubectl get pods,rs,deploy,sts,ds,jobs,events,pvc,pv,volumeattachments,nodes -A -o json | postmortem snapshot --from -`,
    )
    .action(async (options: SnapshotCommandOptions) =>
      finish(await (options.checkAccess ? reportAccess(options, io) : snapshot(options, io))),
    )
}

async function snapshot(options: SnapshotCommandOptions, io: Io): Promise<ExitCode> {
  const taken = await readSnapshotSource(options.from, io, options)
  await write(taken, options, io)
  const removed = taken.redactions.reduce((sum, { count }) => sum + count, 0)
  if (taken.source.kind === 'live') io.err(`read from ${describeSource(taken)}, at ${taken.takenAt}\n`)
  io.err(
    `${countOf(taken.objects.length, 'object')}, ${countOf(taken.logs.length, 'log')}, ${countOf(removed, 'secret')} removed\n`,
  )
  for (const line of removedLines(taken)) io.err(line)
  for (const { what, detail, remedy } of taken.gaps) {
    io.err(`not seen: ${[what, detail, remedy].filter(Boolean).join('; ')}\n`)
  }
  return ExitCode.clean
}

/** Where secrets stood, so that somebody can move them to where they belong. */
function removedLines({ redactions }: Snapshot): string[] {
  return redactions.map(({ rule, count, places = [] }) => {
    const shown = places.slice(0, 3).map((place) => `${place.in} ${place.at} (${place.count})`.replace('  ', ' '))
    const more = places.length > 3 ? [`${places.length - 3} more places`] : []
    return `removed: ${count} of kind ${rule}${shown.length === 0 ? '' : `, in ${[...shown, ...more].join(', ')}`}\n`
  })
}

async function write(taken: Snapshot, { output, force }: SnapshotCommandOptions, io: Io): Promise<void> {
  const pieces = stringifySnapshot(taken)
  if (output !== undefined) {
    io.out(`${await writeNewFile(output, pieces, { cwd: io.cwd, replace: force === true })}\n`)
    return
  }
  for (const piece of pieces) {
    io.data(piece)
    await nextTurn()
  }
}

import type { DefineCommand } from '../command-table.ts'
import { countWords } from '../count-words.ts'
import { ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { takeSource } from '../take-source.ts'
import { writeNewFile } from '../write-new-file.ts'

interface SnapshotCommandOptions {
  readonly from?: string
  readonly output?: string
  readonly force?: true
}

export const defineSnapshot: DefineCommand = (command, io, finish) => {
  command
    .option('--from <source>', 'what kubectl wrote: a file, a folder of cluster-info dump, or - for stdin')
    .option('--output <file>', 'where to write it (default: stdout)')
    .option('--force', 'replace the file if it is there')
    .addHelpText(
      'after',
      `
Examples:
  $ postmortem snapshot --from cluster.json --output snapshot.json
  $ kubectl get pods,rs,deploy,sts,ds,jobs,events,pvc,pv,volumeattachments,nodes -A -o json | postmortem snapshot --from -`,
    )
    .action(async (options: SnapshotCommandOptions) => finish(await snapshot(options, io)))
}

async function snapshot({ from, output, force }: SnapshotCommandOptions, io: Io): Promise<ExitCode> {
  const taken = await takeSource(from, io)
  const text = `${JSON.stringify(taken, null, 2)}\n`
  if (output === undefined) io.out(text)
  else io.out(`${await writeNewFile(output, text, { cwd: io.cwd, replace: force === true })}\n`)
  const removed = taken.redactions.reduce((sum, { count }) => sum + count, 0)
  io.err(
    `${countWords(taken.objects.length, 'object')}, ${countWords(taken.logs.length, 'log')}, ${countWords(removed, 'secret')} removed\n`,
  )
  for (const { what, detail, remedy } of taken.gaps) {
    io.err(`not seen: ${[what, detail, remedy].filter(Boolean).join('; ')}\n`)
  }
  return ExitCode.clean
}

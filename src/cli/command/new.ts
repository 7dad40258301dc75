import { join } from 'node:path'
import type { Command } from 'commander'
import { addClusterOptions } from '../cluster-options.ts'
import type { DefineCommand } from '../command-table.ts'
import { type DraftRequest, draftDocument } from '../draft-document.ts'
import { ExitCode } from '../exit-code.ts'
import { addConfigOption } from '../house-style.ts'
import type { Io } from '../io.ts'
import { readInstant } from '../read-instant.ts'
import { tellDraft } from '../tell-draft.ts'
import { writeNewFile } from '../write-new-file.ts'

interface NewOptions extends Omit<DraftRequest, 'title'> {
  readonly stdout?: true
}

export const defineNew: DefineCommand = (command, io, finish) => {
  addOptions(command).action(async (title: string | undefined, options: NewOptions) =>
    finish(await writeDraft({ ...options, title }, io)),
  )
}

function addOptions(command: Command): Command {
  return addClusterOptions(addConfigOption(command))
    .argument('[title]', 'what was broken, in one line (default: the gravest finding)')
    .option(
      '--from <source>',
      'what kubectl wrote (a file, a dump, - for stdin), a snapshot, a support bundle, must-gather or cnpg report (default: the cluster itself)',
    )
    .option(
      '--dir <folder>',
      'where the postmortems are: earlier ones are compared, the new one is written',
      'incidents',
    )
    .option('--template <name|file>', 'default, minimal, pagerduty, sre-book, or any Markdown file', 'default')
    .option('--stdout', 'print the document and write no file')
    .option('--severity <level>', 'critical, high, medium, low, SEV2, P1 …')
    .option('--status <state>', 'ongoing, mitigated, resolved …')
    .option('--owner <name...>', 'who writes it')
    .option('--environment <name...>', 'which environments were hit')
    .option('--require-cluster', 'exit with 3 and write nothing where no cluster can be read')
    .option('--now <instant>', 'the clock, for output that can be repeated: 2026-03-01T10:00:00Z', readInstant)
    .addHelpText(
      'after',
      `
Examples:
  $ postmortem new "Loki drops all logs" --context production --since 6h
  $ kubectl get pods,rs,deploy,sts,ds,jobs,events,pvc,pv,volumeattachments,nodes -A -o json > cluster.json
  $ postmortem new "Loki drops all logs" --from cluster.json --severity high --owner mara
  $ postmortem new "Loki drops all logs" --from cluster.json --template minimal --stdout`,
    )
}

async function writeDraft({ stdout, ...request }: NewOptions & DraftRequest, io: Io): Promise<ExitCode> {
  const { draft, document, snapshot } = await draftDocument(request, io)
  if (stdout) io.out(document)
  else io.out(`${await writeNewFile(join(request.dir, `${draft.incident.id}.md`), document, { cwd: io.cwd })}\n`)
  tellDraft(draft, snapshot, io)
  return ExitCode.clean
}

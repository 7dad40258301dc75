import { dirname, join } from 'node:path'
import { type Command, Option } from 'commander'
import { templateNames } from '../../corpus/read-template.ts'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import type { DefineCommand } from '../define-command.ts'
import { ExitCode } from '../exit-code.ts'
import { askMissing } from '../input/ask-missing.ts'
import { addClusterOptions } from '../input/cluster-options.ts'
import { addConfigOption } from '../input/config-option.ts'
import { readInstant } from '../input/read-instant.ts'
import type { Io } from '../io.ts'
import { type DraftRequest, draftDocument } from '../output/draft-document.ts'
import { editDocument, editorOf } from '../output/edit-document.ts'
import { summarizeDraft } from '../output/summarize-draft.ts'
import { type UpdateRequest, updateDocument } from '../output/update-document.ts'
import { writeNewFile } from '../output/write-new-file.ts'

interface NewOptions extends Omit<DraftRequest, 'title'> {
  readonly stdout?: true | undefined
  readonly update?: string | undefined
  readonly edit?: true | undefined
  readonly input: boolean
}

export const defineNew: DefineCommand = (command, io, finish) => {
  addOptions(command).action(async (title: string | undefined, options: NewOptions) => {
    const { update, edit } = options
    const editor = edit ? editorOf(io) : null
    const dir = command.getOptionValueSource('dir') === 'default' ? undefined : options.dir
    const path =
      update === undefined
        ? await writeDraft({ ...options, title }, io)
        : await writeUpdate({ ...options, update, dir: dir ?? dirname(update) }, title, io)
    if (editor !== null && path !== null) await editDocument(editor, path, io)
    finish(ExitCode.clean)
  })
}

function addOptions(command: Command): Command {
  return addClusterOptions(addConfigOption(command))
    .argument('[title]', 'what was broken, in one line (default: the gravest finding)')
    .option(
      '--from <source>',
      'kubectl output (a file, a dump, - for stdin), a snapshot, a support bundle, must-gather or cnpg report (default: the cluster itself)',
    )
    .option(
      '--dir <folder>',
      'where the postmortems are: earlier ones are compared, the new one is written',
      'incidents',
    )
    .option('--template <name|file>', `${templateNames.join(', ')}, or any Markdown file`, 'default')
    .addOption(
      new Option('--update <file>', 'add what a new snapshot shows to a document that new has written')
        .conflicts('template')
        .conflicts('severity')
        .conflicts('status')
        .conflicts('owner')
        .conflicts('environment'),
    )
    .option('--stdout', 'print the document and write no file')
    .addOption(new Option('--edit', 'open what was written in $VISUAL or $EDITOR').conflicts('stdout'))
    .option('--no-input', 'ask nothing, on a terminal either')
    .option('--severity <level>', 'critical, high, medium, low, SEV2, P1 …')
    .option('--status <state>', 'ongoing, mitigated, resolved …')
    .option('--owner <name...>', 'who writes it')
    .option('--environment <name...>', 'which environments were hit')
    .option('--require-cluster', 'exit with 3 and write nothing where no cluster can be read')
    .option('--now <instant>', 'the time to use, for reproducible output: 2026-03-01T10:00:00Z', readInstant)
    .addHelpText(
      'after',
      `
Examples:
  $ postmortem new "Loki drops all logs" --context production --since 6h
  $ kubectl get pods,rs,deploy,sts,ds,jobs,events,pvc,pv,volumeattachments,nodes -A -o json > cluster.json
  $ postmortem new "Loki drops all logs" --from cluster.json --severity high --owner mara
  $ postmortem new "Loki drops all logs" --from cluster.json --template minimal --stdout
  $ postmortem new --update incidents/2026-03-14-loki-drops-all-logs.md --from later.json

On a terminal it asks for title, severity and owner where they are not given; Enter leaves one open.
--update rewrites the parts that nobody has changed, and prints what is new for the others.`,
    )
}

/** Gives the path of what was written; null where nothing was. */
async function writeDraft({ stdout, input, ...given }: NewOptions & DraftRequest, io: Io): Promise<string | null> {
  const request = io.ask !== null && input ? await askMissing(given, io.ask) : given
  const { draft, document, snapshot } = await draftDocument(request, io)
  io.signal.throwIfAborted()
  const path = stdout ? null : join(request.dir, `${draft.incident.id}.md`)
  if (path === null) io.data(document)
  else io.out(`${await writeNewFile(path, document, { cwd: io.cwd })}\n`)
  summarizeDraft(draft, snapshot, io)
  return path
}

async function writeUpdate(request: UpdateRequest, title: string | undefined, io: Io): Promise<string> {
  if (title !== undefined) {
    throw new PostmortemError(
      'USAGE',
      `--update takes no title: ${request.update} has its own.`,
      'Leave the title out, or leave --update out to begin a new document.',
    )
  }
  await updateDocument(request, io)
  return request.update
}

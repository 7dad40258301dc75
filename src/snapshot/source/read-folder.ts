import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { createFileCollector } from './collect-files.ts'
import { holdsNothing, type SourceParts } from './source-parts.ts'
import { walkFolder } from './walk-folder.ts'

/**
 * Reads all that a folder holds: kubectl's output, a dump, an unpacked support bundle, must-gather or report. A file that
 * cannot be read costs itself only and becomes a gap. Links are not followed.
 * @throws PostmortemError BAD_SOURCE where nothing in the folder is Kubernetes'
 */
export async function readFolder(
  folder: string,
  name: string,
  limits: ArchiveLimits,
  signal?: AbortSignal,
): Promise<SourceParts> {
  const collector = createFileCollector(limits)
  for await (const file of walkFolder(folder)) {
    signal?.throwIfAborted()
    await collector.add(file)
  }
  const all = collector.parts()
  if (!holdsNothing(all)) return all
  const [first] = all.gaps
  throw new PostmortemError(
    'BAD_SOURCE',
    first === undefined
      ? `${name} holds no output of kubectl.`
      : `${name} holds no output of kubectl that could be read. ${first.detail ?? first.what}`,
    'Write one with "kubectl cluster-info dump --all-namespaces --output-directory=DIR", or save "kubectl get … -o json" there.',
  )
}

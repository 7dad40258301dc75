import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import type { TypeOfItems } from './bundle-layout.ts'
import { checkText } from './decode-source.ts'
import { expandDocument } from './expand-document.ts'
import { parseYaml } from './parse-yaml.ts'
import { joinParts, noParts, type SourceParts } from './source-parts.ts'
import { splitJson } from './split-json.ts'
import { splitLogs } from './split-logs.ts'

/**
 * Reads what a text of a source holds: `kubectl get -o json` or `-o yaml` (a list, an object, several), JSON Lines,
 * what `kubectl cluster-info dump` prints, a log file of such a dump, or a saved snapshot.
 * @param name what messages call the text
 * @param typed the kind of the items, for a list that does not name it
 * @throws PostmortemError BAD_SOURCE where it is none of these
 */
export function parseSourceText(text: string, name: string, typed: TypeOfItems | null = null): SourceParts {
  const { logs, rest } = splitLogs(checkText(text, name))
  const documents = rest.trim() === '' ? [] : parseDocuments(rest, name)
  const parts = (typed === null ? documents : documents.map((document) => typeDocument(document, typed)))
    .flatMap((document) => (Array.isArray(document) ? document : [document]))
    .map((document) => expandDocument(document, name))
  const known = parts.filter((part): part is SourceParts => part !== null)
  if (known.length === 0 && logs.length === 0) throw notKubernetes(name)
  const all = joinParts([...known, { ...noParts, logs, isDump: logs.length > 0 }])
  const typedLists = known.filter(({ isDump }) => isDump).length
  return { ...all, isDump: logs.length > 0 || typedLists > 1 }
}

/** Gives a list its kind where the collector left it out, or wrote nothing but the items. */
function typeDocument(document: unknown, { kind, apiVersion }: TypeOfItems): unknown {
  if (Array.isArray(document)) return { kind: `${kind}List`, apiVersion, items: document }
  if (typeof document !== 'object' || document === null || ('kind' in document && document.kind !== 'List'))
    return document
  return 'items' in document ? { ...document, kind: `${kind}List`, apiVersion } : { kind, apiVersion, ...document }
}

function parseDocuments(text: string, name: string): unknown[] {
  const lead = text.trimStart()
  if (/^NAME(?:SPACE)?\s{2,}\S/.test(lead)) {
    throw new PostmortemError(
      'BAD_SOURCE',
      `${name} is the table that kubectl prints for people.`,
      'Run the same command with "-o json" and give that output.',
    )
  }
  return /^[{[]/.test(lead) ? splitJson(text, name) : parseYaml(text, name)
}

function notKubernetes(name: string): PostmortemError {
  return new PostmortemError(
    'BAD_SOURCE',
    `${name} holds no Kubernetes objects.`,
    'Give the output of "kubectl get pods,rs,deploy,sts,ds,jobs,events,pvc,pv,volumeattachments,nodes -A -o json", the folder that "kubectl cluster-info dump --output-directory" wrote, or a saved snapshot.',
  )
}

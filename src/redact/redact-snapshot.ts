import type { KubeObject } from '../schema/kube-object.ts'
import type { ContainerLog, Gap, Snapshot } from '../schema/snapshot.ts'
import { redactString } from './redact-text.ts'
import { redactValue } from './redact-value.ts'
import { createRedactor, type RedactOptions, type Redactor } from './redactor.ts'

/**
 * Removes the secrets of a snapshot: objects by structure, logs as the texts that they are, gaps and source as well.
 * The data of Secrets and ConfigMaps goes as a whole, keys and values. What was removed is added to `redactions`.
 * Redacting again changes nothing.
 */
export function redactSnapshot(snapshot: Snapshot, options?: RedactOptions): Snapshot {
  const redactor = createRedactor(options)
  const text = (words: string) => redactString(words, redactor)
  const orNull = (words: string | null) => (words === null ? null : text(words))
  const redacted = {
    ...snapshot,
    source: {
      ...snapshot.source,
      name: orNull(snapshot.source.name),
      context: orNull(snapshot.source.context),
      server: orNull(snapshot.source.server),
    },
    objects: snapshot.objects.map((object) => redactKubeObject(object, redactor)),
    logs: snapshot.logs.map((log) => redactLog(log, redactor)),
    gaps: snapshot.gaps.map((gap): Gap => ({ ...gap, what: text(gap.what), detail: orNull(gap.detail) })),
  }
  return { ...redacted, redactions: addRedactions(snapshot.redactions, redactor.redactions()) }
}

function redactKubeObject(object: KubeObject, redactor: Redactor): KubeObject {
  const kept = object.kind === 'Secret' || object.kind === 'ConfigMap' ? withoutData(object, redactor) : object
  return redactValue(kept, redactor, 0, redactString)
}

function withoutData(object: KubeObject, redactor: Redactor): KubeObject {
  const { data, stringData, binaryData, ...rest } = object
  for (const each of [data, stringData, binaryData]) {
    for (const _key of Object.keys(each ?? {})) redactor.note('object-data')
  }
  return rest
}

/** Reads the lines as one text, since a key or a block may run over several. */
function redactLog(log: ContainerLog, redactor: Redactor): ContainerLog {
  const text = log.lines.join('\n')
  const redacted = redactString(text, redactor)
  return redacted === text ? log : { ...log, lines: redacted.split('\n') }
}

function addRedactions(a: Snapshot['redactions'], b: Snapshot['redactions']): Snapshot['redactions'] {
  const counts = new Map<string, number>()
  for (const { rule, count } of [...a, ...b]) counts.set(rule, (counts.get(rule) ?? 0) + count)
  return [...counts].map(([rule, count]) => ({ rule, count })).sort((x, y) => (x.rule < y.rule ? -1 : 1))
}

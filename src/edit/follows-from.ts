import { formatPath, type RecordPath } from '../diagnostic/source-map.ts'

/** What the parser works out for itself, from whatever the document says. */
const derived =
  /^(?:language|window|metrics|signals|components|relations|relatedIncidents|rootCauses\[\d+\]\.signatures)(?![^.[])/

/** What changes with a field, because both are read from the same words. */
const companions: readonly (readonly [RegExp, RegExp])[] = [
  [/^(severity|status|duration)(?:\.|$)/, /^(severity|status|duration)\./],
  [/^title$/, /^(id|sections\[\d+\]\.title)$/],
  [/^date$/, /^(id|timeline\[\d+\]\.time\.(?:start|end))$/],
  [/^timeline\[\d+\]\.time(?:\.|$)/, /^timeline\[\d+\]\.time\./],
  [/^timeline\[\d+\]\.event(?:\.|$)/, /^timeline\[\d+\]\.(?:event\.|milestone$)/],
  [/^actionItems\[\d+\]\.(?:due|dueText)$/, /^actionItems\[\d+\]\.(?:due|dueText)$/],
  [/^actionItems\[\d+\]\.text$/, /^actionItems\[\d+\]\.links$/],
  [/^(summary|impact|detection)(?:\.|$)/, /^(summary|impact|detection)\./],
  [/^resolution(?:\.|$)/, /^resolution\./],
  [/^rootCauses\[\d+\]\.(?:text|title)$/, /^rootCauses\[\d+\]\.(?:text|title)$/],
]

/** Whether the value at `path` is worked out again where the one at `changed` changes. */
export function followsFrom(changed: RecordPath, path: string): boolean {
  if (derived.test(path)) return true
  const target = formatPath(changed)
  if (path === target) return false
  return companions.some(([from, to]) => from.test(target) && to.test(path) && isSameEntry(target, path))
}

/** "timeline[3].time" goes with "timeline[3].event" and not with "timeline[4].event"; a date goes with all. */
function isSameEntry(target: string, path: string): boolean {
  if (target === 'date' || target === 'title') return true
  const entry = /^[^.]+/
  return entry.exec(target)?.[0] === entry.exec(path)?.[0]
}

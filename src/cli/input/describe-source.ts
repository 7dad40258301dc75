import type { Snapshot } from '../../schema/cluster/snapshot.ts'

/** Names what was read: "context prod, server https://…, namespaces shop and mail, events since …", or the file. */
export function describeSource({ source, window }: Snapshot): string {
  const { kind, name, context, server, namespaces } = source
  if (kind !== 'live') return name === '-' ? 'stdin' : (name ?? 'the source')
  const { since, until } = window
  return [
    context === null ? 'the cluster' : `context ${context}`,
    ...(server === null ? [] : [`server ${server}`]),
    namespaces === null ? 'all namespaces' : `only ${namespaces.join(' and ')}`,
    ...(since === null ? [] : [`events since ${since}`]),
    ...(until === null ? [] : [`events until ${until}`]),
  ].join(', ')
}

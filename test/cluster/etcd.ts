/** A key and its value, both in base64. */
export interface Entry {
  readonly key: string
  readonly value: string
  readonly mod_revision: string
}

interface Answer {
  readonly kvs?: readonly Entry[]
  readonly succeeded?: boolean
}

/** Calls etcd's JSON gateway, https://etcd.io/docs/v3.6/dev-guide/api_grpc_gateway/ ; keys and values are in base64. */
export async function withEtcd(etcd: string, verb: 'range' | 'txn', body: object): Promise<Answer> {
  const response = await fetch(`${etcd}/v3/kv/${verb}`, { method: 'POST', body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`etcd answers ${verb} with ${response.status}: ${await response.text()}`)
  return (await response.json()) as Answer
}

/** Reads every entry below a prefix. */
export async function readEntries(etcd: string, prefix: string, keysOnly = false): Promise<readonly Entry[]> {
  // The range ends at the first key that does not begin with the prefix.
  const end = prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1)
  const range = { key: encode(prefix), range_end: encode(end), keys_only: keysOnly }
  return (await withEtcd(etcd, 'range', range)).kvs ?? []
}

/** Names every key below a prefix. */
export async function listKeys(etcd: string, prefix: string): Promise<string[]> {
  return (await readEntries(etcd, prefix, true)).map(({ key }) => decode(key))
}

export const encode = (text: string): string => Buffer.from(text).toString('base64')
export const decode = (text: string): string => Buffer.from(text, 'base64').toString()

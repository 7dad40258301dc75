import { createHmac } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'
import type { KubeObject } from '../schema/cluster/kube-object.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'

/**
 * Replaces what identifies a place or a person by pseudonyms: IP addresses and e-mail addresses wherever they stand, and
 * the names of nodes and hosts that the objects give. One name has one pseudonym in all of the snapshot, so that what hangs
 * together still does. Namespaces, workloads and images keep their names: the document is about them.
 * @param seed the same seed gives the same pseudonyms in another snapshot; who does not know it cannot find the name, as
 * long as it is no word that can be guessed
 */
export function pseudonymizeSnapshot(snapshot: Snapshot, seed: string): Snapshot {
  const pseudonym = createPseudonyms(seed)
  const names = namesIn(snapshot)
  const text = (words: string) => replaceNames(words, names, pseudonym)
  const { source } = snapshot
  return {
    ...snapshot,
    source: {
      ...source,
      context: source.context === null ? null : pseudonym('context', source.context),
      server: source.server === null ? null : text(source.server),
    },
    objects: snapshot.objects.map((object) => mapStrings(object, text)),
    logs: snapshot.logs.map((log) => mapStrings(log, text)),
    gaps: snapshot.gaps.map((gap) => mapStrings(gap, text)),
    redactions: mapStrings(snapshot.redactions, text),
  }
}

type Named = 'context' | 'host' | 'ip' | 'mail' | 'node'
type Pseudonym = (kind: Named, name: string) => string

function createPseudonyms(seed: string): Pseudonym {
  const known = new Map<string, string>()
  return (kind, name) => {
    const id = `${kind} ${name}`
    const found = known.get(id)
    if (found !== undefined) return found
    const mark = createHmac('sha256', seed).update(id).digest('hex').slice(0, 10)
    const made =
      { host: `host-${mark}.invalid`, mail: `mail-${mark}@host.invalid` }[kind as string] ?? `${kind}-${mark}`
    known.set(id, made)
    return made
  }
}

/** Fields whose strings name a node or a host, by the last words of their path. */
const nodeFields = /(?:^|\.)(?:nodeName|hostNode|currentNodeID|ownerID)$/
const hostFields = /(?:^|\.)(?:host|hostname|hostnames|hosts|externalName|dnsNames|commonName)$/

function namesIn({ objects, source }: Snapshot): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>()
  const add = (kind: Named, name: unknown) => {
    if (typeof name === 'string' && name.length > 2 && !isIPv4(name) && !isIPv6(name)) names.set(name, kind)
  }
  if (source.server !== null) add('host', hostOf(source.server))
  for (const object of objects) {
    visit(object['spec'], '', (path, value) => {
      if (hostFields.test(path) && /\.[A-Za-z]/.test(value)) add('host', value.replace(/^\*\./, ''))
    })
    visit(object['status'], '', (path, value) => {
      if (hostFields.test(path) && /\.[A-Za-z]/.test(value)) add('host', value)
    })
  }
  // Later, so that a node whose name is a host name is a node.
  for (const object of objects) {
    if (object.kind === 'Node') for (const name of nodeNames(object)) add('node', name)
    visit(object['spec'], '', (path, value) => {
      if (nodeFields.test(path)) add('node', value)
    })
  }
  return names
}

function nodeNames({ metadata, status }: KubeObject): string[] {
  const { addresses } = (status ?? {}) as { addresses?: unknown }
  const listed = (Array.isArray(addresses) ? addresses : []) as ReadonlyArray<{ address?: unknown }>
  return [metadata.name, ...listed.map(({ address }) => String(address))]
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url
}

const mail = /[\w.+-]{1,64}@(?=[\w-]{1,63}\.)[\w.-]{1,253}[A-Za-z]/y
const token = /[\w:](?:[\w.:-]*[\w:])?/g

/** Goes from word to word; a word may be a name, hold one between dashes (`etcd-node-a`) or end in a port. */
function replaceNames(text: string, names: ReadonlyMap<string, Named>, pseudonym: Pseudonym): string {
  const mailed = text.includes('@')
    ? text.replace(new RegExp(mail.source, 'g'), (found) =>
        found.startsWith('mail-') ? found : pseudonym('mail', found),
      )
    : text
  return mailed.replace(token, (word) => replaceWord(word, names, pseudonym))
}

/** Characters and parts of a word that may hold names; a name of DNS has at most 253 characters, and an image with digest a few parts more. */
const longestWord = 260
const mostParts = 24

function replaceWord(word: string, names: ReadonlyMap<string, Named>, pseudonym: Pseudonym): string {
  const whole = names.get(word)
  if (whole !== undefined) return pseudonym(whole, word)
  if (word.includes(':') && isIPv6(word)) return isLocal(word) ? word : pseudonym('ip', word)
  if (word.length > longestWord) return word
  const cuts = [0, ...[...word.matchAll(/[.:-]/g)].map(({ index }) => index + 1), word.length + 1]
  if (cuts.length > mostParts) return word
  let out = ''
  for (let from = 0; from < cuts.length - 1; ) {
    const start = cuts[from] as number
    let to = cuts.length - 1
    let made: string | null = null
    for (; to > from; to--) {
      const part = word.slice(start, (cuts[to] as number) - 1)
      const kind = names.get(part) ?? (isIPv4(part) && !isLocal(part) ? 'ip' : undefined)
      if (kind === undefined) continue
      made = pseudonym(kind, part)
      break
    }
    if (made === null) to = from + 1
    const end = (cuts[to] as number) - 1
    out += (made ?? word.slice(start, end)) + word.slice(end, end + 1)
    from = to
  }
  return out
}

/** Addresses that every machine has identify none. */
function isLocal(address: string): boolean {
  return /^(?:127\.|0\.0\.0\.0$|255\.|::1?$)/.test(address)
}

/** Levels to which names are collected; objects of Kubernetes have fewer. */
const deepestName = 20

function visit(value: unknown, path: string, onString: (path: string, value: string) => void, depth = 0): void {
  if (typeof value === 'string') onString(path, value)
  if (typeof value !== 'object' || value === null || depth > deepestName) return
  for (const [key, each] of Object.entries(value))
    visit(each, Array.isArray(value) ? path : `${path}.${key}`, onString, depth + 1)
}

function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((each) => mapStrings(each, change)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [change(key), mapStrings(each, change)])) as T
}

import { applySpans } from './apply-spans.ts'
import { findCommandSecrets } from './find/find-command-secrets.ts'
import { mask, shadow, shadowMasks } from './mask.ts'
import { isPlainEnvValue } from './plain-env-value.ts'
import { isPlaceholder, isPlainValue } from './plain-value.ts'
import type { Redactor } from './redactor.ts'
import type { SecretKeyKind } from './secret-key.ts'

/** Redacts one string; given from outside, because strings may hold JSON and JSON holds strings. */
export type RedactString = (text: string, redactor: Redactor, depth: number) => string

/** Levels: far more than any object of Kubernetes has, and far fewer than the stack takes. What is deeper is masked whole. */
const deepestObject = 200

interface Walk {
  readonly redactor: Redactor
  readonly jsonDepth: number
  readonly redactString: RedactString
}

/** Redacts any JSON value, giving back the same one where nothing in it changed. */
export function redactValue<T>(value: T, redactor: Redactor, jsonDepth: number, redactString: RedactString): T {
  return walk(value, { redactor, jsonDepth, redactString }, '', 0) as T
}

function walk(value: unknown, to: Walk, key: string, depth: number): unknown {
  if (typeof value === 'string') return redactLeaf(value, to, key)
  if (typeof value === 'number' || typeof value === 'bigint') return redactNumber(value, to, key)
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepestObject) return note(to, 'too-deep')
  if (Array.isArray(value)) return redactArray(value, to, key, depth)
  return isRecord(value) ? redactRecord(value, to, key, depth) : value
}

function redactLeaf(value: string, to: Walk, key: string): string {
  const kind = key === '' ? null : keyKind(key, to)
  if (kind !== null && value.length > 0 && !isPlainUnder(kind, key, value)) {
    return isOnlyMask(value) ? value : note(to, 'named-value')
  }
  const redacted = to.redactString(value, to.redactor, to.jsonDepth)
  // A placeholder that held a secret is none any more once the secret is out of it.
  const isStillPlain = kind === null || redacted === value || isOnlyMask(redacted) || isPlainUnder(kind, key, redacted)
  return isStillPlain ? redacted : note(to, 'named-value')
}

function redactNumber(value: number | bigint, to: Walk, key: string): unknown {
  // A number under a weak name is a count or a duration: `tokens: 512`.
  return key !== '' && keyKind(key, to) === 'strong' ? note(to, 'named-value') : value
}

function redactArray(value: readonly unknown[], to: Walk, key: string, depth: number): unknown {
  if (value.every((each) => typeof each === 'string') && value.some((each) => each.startsWith('-'))) {
    return redactWords(value, to, key)
  }
  return mapChanged(value, (each) => walk(each, to, key, depth + 1))
}

/** Like `map`, but the same list where every entry stays as it is. */
function mapChanged(list: readonly unknown[], change: (each: unknown) => unknown): readonly unknown[] {
  let copy: unknown[] | null = null
  for (let i = 0; i < list.length; i++) {
    const next = change(list[i])
    if (next === list[i]) continue
    copy ??= [...list]
    copy[i] = next
  }
  return copy ?? list
}

/** Each word may show what another one is, masked or not; so it goes on until nothing changes. */
function redactWords(words: readonly string[], to: Walk, key: string): readonly string[] {
  let current = words
  for (let pass = 0; pass < 8; pass++) {
    const next = redactCommandLine(current, to).map((each) => redactLeaf(each, to, key))
    if (next.every((each, i) => each === current[i])) return current
    current = next
  }
  return current.map((each) => (isOnlyMask(each) ? each : note(to, 'unsettled')))
}

/** Reads a command and its arguments as one line, so that `--password`, `x` and `mysql`, `-px` are seen together. */
function redactCommandLine(words: readonly string[], to: Walk): readonly string[] {
  const line = words.join(' ')
  const spans = findCommandSecrets(shadowMasks(line))
  if (spans.length === 0) return words
  let at = 0
  return words.map((word) => {
    const start = at
    at += word.length + 1
    const inside = spans
      .filter((span) => span.start < start + word.length && span.end > start)
      .map((span) => ({
        ...span,
        start: Math.max(0, span.start - start),
        end: Math.min(word.length, span.end - start),
      }))
    return applySpans(word, inside, to.redactor.note)
  })
}

function redactRecord(record: Record<string, unknown>, to: Walk, key: string, depth: number, inList = false): unknown {
  const place: FieldPlace = { record, key, depth, pair: namedPair(record, to), ...dataIn(record, inList) }
  let copy: Record<string, unknown> | null = null
  for (const name of Object.keys(record)) {
    const nameClass = to.redactor.classifyName(name)
    if (!nameClass.isClean) return redactNames(place, to)
    const value = record[name]
    const next = redactField(place, name, nameClass.isValue, value, to)
    if (next === value) continue
    copy ??= { ...record }
    if (name === '__proto__') define(copy, name, next)
    else copy[name] = next
  }
  return copy ?? record
}

/** A record in the form of which a name holds a secret: its fields get new names, in their old order. */
function redactNames(place: FieldPlace, to: Walk): Record<string, unknown> {
  let changed = false
  const entries = Object.entries(place.record).map(([name, value]): [string, unknown] => {
    const nextName = to.redactor.plainText(name)
    const next = redactField(place, nextName, to.redactor.classifyName(nextName).isValue, value, to)
    if (next !== value || nextName !== name) changed = true
    return [nextName, next]
  })
  return changed ? fromEntries(entries) : place.record
}

/** Where a field stands. */
interface FieldPlace {
  readonly record: Record<string, unknown>
  /** The name of the record itself, one level up. */
  readonly key: string
  readonly depth: number
  readonly pair: NamedPair | null
  /** True where it is a Secret or a ConfigMap. */
  readonly isData: boolean
  readonly isDataList: boolean
}

function dataIn({ kind }: Record<string, unknown>, inList: boolean): Pick<FieldPlace, 'isData' | 'isDataList'> {
  return {
    isData: inList || kind === 'Secret' || kind === 'ConfigMap',
    isDataList: kind === 'SecretList' || kind === 'ConfigMapList',
  }
}

function redactField(place: FieldPlace, name: string, isValue: boolean, value: unknown, to: Walk): unknown {
  // What stands in the JSON of a string stands at the place of the string.
  if (to.jsonDepth > 0) return redactFieldValue(place, name, isValue, value, to)
  to.redactor.places.enter(name)
  const redacted = redactFieldValue(place, name, isValue, value, to)
  to.redactor.places.leave()
  return redacted
}

function redactFieldValue(place: FieldPlace, name: string, isValue: boolean, value: unknown, to: Walk): unknown {
  const { key, depth, pair } = place
  if (place.isDataList && name === 'items' && Array.isArray(value)) {
    return mapChanged(value, (each) => (isRecord(each) ? redactRecord(each, to, '', depth + 2, true) : each))
  }
  if (place.isData && (name === 'data' || name === 'stringData' || name === 'binaryData')) return redactData(value, to)
  if (pair !== null && name === pair.valueKey && typeof value !== 'object') return redactPair(pair, value, to, key)
  if (key === 'auths' || (name === 'auth' && isRegistryLogin(place.record))) return redactRegistry(value, to, depth)
  // `password: { value: x }` names its secret one level up.
  return walk(value, to, isValue && key !== '' ? `${key}.${name}` : name, depth + 1)
}

/** Values of Secrets and ConfigMaps: their keys stay, since a missing key is a finding, their values never do. */
function redactData(value: unknown, to: Walk): unknown {
  if (typeof value !== 'object' || value === null) return value === null ? value : note(to, 'object-data')
  const entries = Object.entries(value)
  if (entries.every(([, each]) => typeof each === 'string' && isOnlyMask(each))) return value
  return fromEntries(
    entries.map(([name, each]) => [
      name,
      typeof each === 'string' && isOnlyMask(each) ? each : note(to, 'object-data'),
    ]),
  )
}

interface NamedPair {
  readonly name: string
  readonly valueKey: string
}

/** Sees `{ name, value }` and `{ key, value }`, as environment, headers, parameters and options are written. */
function namedPair(record: Record<string, unknown>, to: Walk): NamedPair | null {
  const valueKey = 'value' in record ? 'value' : 'Value' in record ? 'Value' : null
  if (valueKey === null) return null
  const name = record['name'] ?? record['key'] ?? record['Name'] ?? record['Key']
  if (typeof name !== 'string') return null
  // Judged as it will stand, so that a second run judges the same.
  return { name: to.redactString(name, to.redactor, to.jsonDepth), valueKey }
}

function redactPair(pair: NamedPair, value: unknown, to: Walk, key: string): unknown {
  const text = typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value)
  if (text === '' || typeof value === 'boolean' || isOnlyMask(text)) return value
  const kind = keyKind(pair.name, to)
  if (kind !== null && !isPlainUnder(kind, pair.name, text)) return note(to, 'named-value')
  // What an environment holds is nobody's business but the program's: only what is plainly harmless stays.
  if (key === 'env') {
    const redacted = to.redactString(text, to.redactor, to.jsonDepth)
    if (redacted === text && isPlainEnvValue(text)) return value
    return note(to, 'env-value')
  }
  return typeof value === 'string' ? to.redactString(value, to.redactor, to.jsonDepth) : value
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRegistryLogin(record: Record<string, unknown>): boolean {
  return ['username', 'password', 'email', 'identitytoken', 'registrytoken'].some((name) => name in record)
}

/** A docker configuration keeps `{ auths: { host: { auth, username, password } } }`. */
function redactRegistry(value: unknown, to: Walk, depth: number): unknown {
  if (typeof value === 'string') return isOnlyMask(value) || isPlaceholder(value) ? value : note(to, 'registry-auth')
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const next = entries.map(([field, each]): [string, unknown] => [
    field,
    typeof each === 'string' && each !== '' && !isOnlyMask(each)
      ? note(to, 'registry-auth')
      : walk(each, to, field, depth + 1),
  ])
  return next.some(([, each], i) => each !== entries[i]?.[1]) ? fromEntries(next) : value
}

function keyKind(key: string, to: Walk): SecretKeyKind | null {
  return to.redactor.classifyName(key).kind
}

function isPlainUnder(kind: SecretKeyKind, key: string, value: string): boolean {
  return isPlainValue(value, kind, key)
}

function isOnlyMask(value: string): boolean {
  return new RegExp(`^${shadow}+$`).test(shadowMasks(value))
}

function note(to: Walk, rule: string): string {
  to.redactor.note(rule)
  return mask(rule)
}

/** Like Object.fromEntries, but two names that redact to the same mask both stay. */
function fromEntries(entries: ReadonlyArray<readonly [string, unknown]>): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const [name, value] of entries) {
    let free = name
    for (let n = 2; Object.hasOwn(record, free); n++) free = `${name}-${n}`
    if (free === '__proto__') define(record, free, value)
    else record[free] = value
  }
  return record
}

/** By assignment, a field of this name would become the prototype. */
function define(record: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(record, name, { value, enumerable: true, writable: true, configurable: true })
}

import { applySpans } from './apply-spans.ts'
import { findSpans } from './find/find-spans.ts'
import { mask, shadowMasks } from './mask.ts'
import { createPlaceTally, type PlaceTally } from './place-tally.ts'
import { type SecretKeyKind, secretKeyKind } from './secret-key.ts'

/** How to redact. */
export interface RedactOptions {
  /** Names, besides the known ones, whose values are secrets: `['x-harbor-pin']`. Upper and lower case are one. */
  readonly keys?: readonly string[] | undefined
}

/** How often a rule removed something; never what. */
export interface Redaction {
  readonly rule: string
  readonly count: number
}

/** Carries what one run of redaction needs from text to object and back: the options and the tally. */
export interface Redactor {
  readonly keys: ReadonlySet<string>
  /** Masks the secrets of a text without reading it as JSON. */
  readonly plainText: (text: string) => string
  /** Classifies the name of a field. Objects have few names and use each of them often. */
  readonly classifyName: (name: string) => NameClass
  readonly note: (rule: string) => void
  /** Notes where what comes next is: one field deeper, or at the start of a part of a snapshot. */
  readonly places: PlaceTally
  /** What was removed so far, by rule in order of id. */
  readonly redactions: () => Redaction[]
}

/** The name of a field: what it implies for its value. */
export interface NameClass {
  /** Null where the value under it need not be a secret. */
  readonly kind: SecretKeyKind | null
  /** True of `value`, `plain` and the like, whose meaning is in the name one level up. */
  readonly isValue: boolean
  /** True where the name itself holds no secret. */
  readonly isClean: boolean
}

/** The passes after which a text that still changes is masked as a whole; two or three are usual. */
const mostPasses = 12

/** Characters below which no rule finds a secret: a name, a separator and a value take as many. */
const shortestText = 6

/** Texts without a secret that are remembered, since objects repeat themselves: their length in characters, and how many (120 MB at the worst). */
const longestRemembered = 300
const mostRemembered = 200_000

/** Names of fields that are remembered. Labels and maps may be keyed by anything. */
const mostNames = 50_000

/** Makes a redactor with an empty tally. */
export function createRedactor(options: RedactOptions = {}): Redactor {
  const keys = new Set(options.keys?.map((key) => key.toLowerCase()))
  const counts = new Map<string, number>()
  const harmless = new Set<string>()
  const places = createPlaceTally()
  const note = (rule: string) => {
    counts.set(rule, (counts.get(rule) ?? 0) + 1)
    places.note(rule)
  }

  const plainText = (text: string): string => {
    if (text.length < shortestText || harmless.has(text)) return text
    const redacted = settle(text, keys, note)
    if (redacted === text && text.length <= longestRemembered && harmless.size < mostRemembered) harmless.add(text)
    return redacted
  }
  const classes = new Map<string, NameClass>()
  const classifyName = (name: string): NameClass => {
    const known = classes.get(name)
    if (known !== undefined) return known
    const nameClass = {
      kind: keys.has(name.toLowerCase()) ? ('strong' as const) : secretKeyKind(shadowMasks(name)),
      isValue: /^(?:value|plain|plaintext|raw|literal|default|#text)$/i.test(name),
      isClean: name.length < shortestText || findSpans(name, keys).length === 0,
    }
    if (classes.size < mostNames) classes.set(name, nameClass)
    return nameClass
  }
  const redactions = () =>
    [...counts].map(([rule, count]) => ({ rule, count })).sort((a, b) => (a.rule < b.rule ? -1 : 1))
  return { keys, plainText, classifyName, note, places, redactions }
}

/** Masking can reveal a new name and value; so it is repeated until nothing changes, which makes it idempotent. */
function settle(text: string, keys: ReadonlySet<string>, note: (rule: string) => void): string {
  let current = text
  for (let pass = 0; pass < mostPasses; pass++) {
    const next = applySpans(current, findSpans(current, keys), note)
    if (next === current) return current
    current = next
  }
  note('unsettled')
  return mask('unsettled')
}

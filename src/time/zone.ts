import { tzOffset } from '@date-fns/tz'
import { isUnspaced, normalizePhrase } from '../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { perVocabulary } from '../vocabulary/word-pattern.ts'

/** Minutes east of UTC for abbreviations, which are taken literally: CET is +01:00 in June too. */
const abbreviations: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  CEST: 120,
  MEZ: 60,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  IST: 330,
  SGT: 480,
  HKT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  BRT: -180,
  ART: -180,
  BRST: -120,
  AST: -240,
  ADT: -180,
  COT: -300,
  WAT: 60,
  SAST: 120,
  EAT: 180,
  TRT: 180,
  GST: 240,
  PKT: 300,
  ICT: 420,
  WIB: 420,
  PHT: 480,
}

/** Abbreviations of a region, whose offset depends on the day. */
const regional: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
}

const names = [...Object.keys(abbreviations), ...Object.keys(regional)]
  .filter((name) => name !== 'Z')
  .sort((a, b) => b.length - a.length)
const abbreviation = new RegExp(
  `(?:${names.join('|')}|utc|gmt)(?![\\p{L}\\p{N}])(?:\\s?([+-]\\d{1,2})(?::?(\\d{2}))?(?!\\d))?`,
  'uy',
)
const numeric = /([+-]\d{2}):?(\d{2})(?!\d)/y
const zulu = /z(?![\p{L}\p{N}])/iuy
const iana =
  /(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_-]+(?:\/[A-Z][A-Za-z_-]+)?/y

/** A zone as written, and one past its last character. */
export interface ZoneMatch {
  readonly text: string
  readonly end: number
}

/** Reads a zone at `at`: an abbreviation, "UTC+1", an offset, an IANA name, or the Z of ISO 8601. */
export function matchZone(text: string, at: number): ZoneMatch | null {
  for (const pattern of [abbreviation, iana, numeric, zulu]) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) return { text: match[0], end: pattern.lastIndex }
  }
  return null
}

/** Reads a zone that is called by words at `at`: "Pacific time", 北京时间. A single word of a spaced script is none here. */
export function matchZoneWords(text: string, at: number, { zones }: Vocabulary): (ZoneMatch & { zone: string }) | null {
  const rest = text
    .slice(at, at + 40)
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’]/g, ' ')
  for (const [phrase, zone] of zones) {
    if (!rest.startsWith(phrase) || (!phrase.includes(' ') && !isUnspaced(phrase))) continue
    const end = at + phrase.length
    if (isUnspaced(phrase) || !/[\p{L}\p{N}]/u.test(text.charAt(end))) return { text: text.slice(at, end), zone, end }
  }
  return null
}

/** What a zone is called in a normalized text, with the blanks around it where the script writes them. */
const zonePhrases = perVocabulary(({ zones }) =>
  [...zones].map(([phrase, zone]) => {
    const normal = normalizePhrase(phrase)
    return [isUnspaced(normal) ? normal : ` ${normal} `, zone] as const
  }),
)

/**
 * Finds the one zone that a heading or a sentence names; null where there is none, or more than one. A zone in brackets
 * after another is a gloss: "PDT (UTC-7)". One that is called by words ("all times Pacific") is given as an offset or an
 * IANA name.
 */
export function findZone(text: string, vocabulary: Vocabulary): string | null {
  const found = new Set<string>()
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[A-Zug]/gu)) {
    const zone = matchZone(text, index)
    const isGloss = found.size > 0 && /[(（]\s*$/u.test(text.slice(0, index))
    if (zone && zone.text.length > 1 && !isGloss) found.add(zone.text)
  }
  const [only] = found
  if (found.size > 0) return found.size === 1 && only !== undefined ? only : null
  const normal = ` ${normalizePhrase(text)} `
  return zonePhrases(vocabulary).find(([phrase]) => normal.includes(phrase))?.[1] ?? null
}

/** A zone whose gloss says something else: "PST (UTC-7)". */
export interface ZoneConflict {
  readonly zone: string
  readonly gloss: string
  /** Where it stands: `text.slice(start, end)`. */
  readonly start: number
  readonly end: number
}

/** Finds the first zone that contradicts itself; null where none does. Zones with summer time are held to no offset. */
export function findZoneConflict(text: string): ZoneConflict | null {
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])([A-Z]{3,4})\s?[(（=/]?\s?((?:UTC|GMT)\s?[+-−]\d{1,2}(?::?\d{2})?)(?!\d)/gu,
  )) {
    const [whole, zone = '', gloss = ''] = match
    const stated = abbreviations[zone]
    const offset = zoneOffset(gloss.replace('−', '-'), '')
    if (stated === undefined || offset === null || formatOffset(stated) === offset || zone === 'UTC' || zone === 'GMT')
      continue
    return { zone, gloss, start: match.index, end: match.index + whole.length }
  }
  return null
}

/**
 * The offset of a zone at a local time, as ISO 8601 writes it.
 * @param local Local date and time, `YYYY-MM-DDTHH:MM`; needed for zones that keep summer time.
 */
export function zoneOffset(zone: string, local: string): string | null {
  const name = zone.toUpperCase()
  if (name === 'Z') return 'Z'
  const [, base = '', hours, minutes] = /^([A-Z]*)\s?([+-]\d{1,2})?:?(\d{2})?$/.exec(name) ?? []
  if (hours !== undefined) {
    const shift = Number(hours) * 60 + (hours.startsWith('-') ? -1 : 1) * Number(minutes ?? 0)
    return formatOffset((abbreviations[base] ?? 0) + shift)
  }
  const fixed = abbreviations[base]
  if (fixed !== undefined) return formatOffset(fixed)
  const region = regional[base] ?? (zone.includes('/') ? zone : undefined)
  if (region === undefined) return null
  const offset = regionOffset(region, local)
  return offset === null ? null : formatOffset(offset)
}

function regionOffset(region: string, local: string): number | null {
  const asUtc = new Date(`${local}Z`)
  const guess = tzOffset(region, asUtc)
  if (Number.isNaN(guess)) return null
  return tzOffset(region, new Date(asUtc.getTime() - guess * 60_000))
}

function formatOffset(minutes: number): string {
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

import type { Duration } from '../schema/incident/duration.ts'
import type { DurationUnit } from '../vocabulary/language.ts'
import { isUnspaced } from '../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { alternatives, perVocabulary } from '../vocabulary/word-pattern.ts'

const unitSeconds: Readonly<Record<DurationUnit, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
}

const approximateMark = /^[~≈±]/u
/** Not "1h 5 requests", and not the next unit: "1h 30m". */
const minutesAfterHours = /^\s?([0-5]\d)(?![\d.,]|\s?\p{L})/u
const clockForm = /^(\d{1,3}):(\d{2})(?::(\d{2}))?(?![\d:])/

const formsOf = perVocabulary(({ and, approximate, atLeast, atMost, orMore, until }) => ({
  number: new RegExp(`(\\d+(?:[.,]\\d+)?)\\s?(\\+|${alternatives(orMore)})?`, 'uy'),
  // "1 hour and 90 minutes" is no range.
  rangeMark: new RegExp(
    `\\s?(?:[-–—〜～~]|${alternatives([...until].filter((word) => !and.has(word)))})\\s?(?=\\d)`,
    'uy',
  ),
  limit: new RegExp(`^(?:${alternatives(atMost)}|[<≤])\\s?`, 'iu'),
  floor: new RegExp(`^(?:${alternatives(atLeast)}|[>≥])\\s?`, 'iu'),
  /** The end of what stands before a length: "~", 約. */
  approximateEnd: new RegExp(`(?:[~≈]|${alternatives([...approximate].filter(isUnspaced))})\\s*$`, 'u'),
}))

interface Amount {
  readonly min: number
  readonly max: number | null
  /** The unit of its last number, in seconds. */
  readonly unit: number
  readonly end: number
}

/**
 * Reads a length of time that a text begins with, in any unit: "~8–12 days (silent)", "20+ hours", "33h 15m", "02:14"
 * (hours and minutes), "約 11 時間 11 分". A length in brackets counts where nothing else is one. Null where there is none.
 */
export function parseDuration(text: string, vocabulary: Vocabulary): Duration | null {
  const trimmed = text.trim()
  const whole = readDuration(trimmed, vocabulary)
  if (whole) return { text: trimmed, ...whole }
  const [, bracketed] = /[(（]([^()（）]*)[)）]/u.exec(trimmed) ?? []
  const inner = bracketed === undefined ? null : readDuration(bracketed.trim(), vocabulary)
  return inner && { text: trimmed, ...inner }
}

/** Finds the first length of time anywhere in a text: "about 32 minutes after expiry". Null where there is none. */
export function findDuration(text: string, vocabulary: Vocabulary): Duration | null {
  const whole = parseDuration(text, vocabulary)
  if (whole) return whole
  for (const { index } of text.matchAll(/(?<![\p{N}.,:/-])(?=\d)|(?<!\p{L})(?=\p{L})/gu)) {
    const found = readDuration(text.slice(index), vocabulary)
    if (found)
      return {
        text: text.trim(),
        ...found,
        approximate: found.approximate || formsOf(vocabulary).approximateEnd.test(text.slice(0, index)),
      }
  }
  return null
}

function readDuration(text: string, vocabulary: Vocabulary): Omit<Duration, 'text'> | null {
  const { rest, approximate, atMost, atLeast } = stripLead(text, vocabulary)
  const clock = clockForm.exec(rest)
  if (clock) {
    const [, hours, minutes, seconds] = clock
    const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)
    const follows = rest.slice(clock[0].length).trim()
    if (/^[-–—→]|^to\b/.test(follows) || /^(?:UTC|[ap]m\b|[A-Z]{2,4}T\b)/i.test(follows)) return null
    return { minSeconds: total, maxSeconds: total, approximate }
  }
  let at = 0
  let min = 0
  let max: number | null = 0
  for (;;) {
    const amount = readAmount(rest, at, vocabulary)
    if (!amount) break
    min += amount.min
    max = max === null || amount.max === null ? null : max + amount.max
    at = amount.end
    const minutes = minutesAfterHours.exec(rest.slice(at))
    if (minutes && /\dh$/i.test(rest.slice(0, at).replace(/\s/g, ''))) {
      // "1h30", "3 h 20"
      min += Number(minutes[1]) * 60
      max = max === null ? null : max + Number(minutes[1]) * 60
      at += minutes[0].length
    }
    const added = readHalf(rest, at, amount, vocabulary)
    if (added) {
      min += added.seconds
      max = max === null ? null : max + added.seconds
      at = added.end
    }
    at += /^[\s,]*(?:and\s|et\s|og\s|und\s|y\s|e\s)?\s*/u.exec(rest.slice(at))?.[0].length ?? 0
  }
  if (at === 0) return null
  const open = /^(?:\+|or more\b)/.test(rest.slice(at).trim()) || atLeast
  return { minSeconds: atMost ? null : min, maxSeconds: open ? null : max, approximate }
}

function stripLead(
  text: string,
  vocabulary: Vocabulary,
): { rest: string; approximate: boolean; atMost: boolean; atLeast: boolean } {
  const { approximate } = vocabulary
  const forms = formsOf(vocabulary)
  let rest = text
  const flags = { approximate: false, atMost: false, atLeast: false }
  for (;;) {
    const [word = ''] = /^[\p{L}.]+/u.exec(rest) ?? []
    const known = approximate.has(word.toLowerCase().replace(/\.$/, '')) || approximateMark.test(rest)
    const limit = forms.limit.exec(rest)
    const floor = forms.floor.exec(rest)
    if (known) {
      flags.approximate = true
      rest = rest.slice(Math.max(1, word.length)).trimStart()
    } else if (limit) {
      flags.atMost = true
      rest = rest.slice(limit[0].length)
    } else if (floor) {
      flags.atLeast = true
      rest = rest.slice(floor[0].length)
    } else return { rest, ...flags }
  }
}

function readAmount(text: string, at: number, vocabulary: Vocabulary): Amount | null {
  const rest = text.slice(at)
  const spoken = readNumberWord(rest, vocabulary)
  if (spoken) {
    const unit = readUnit(text, at + spoken.length, vocabulary)
    const size = unit && unitSeconds[unit.unit]
    if (!unit || size === null) return null
    return { min: spoken.value * size, max: spoken.value * size, unit: size, end: unit.end }
  }
  const { number, rangeMark } = formsOf(vocabulary)
  const first = execAt(number, text, at)
  if (!first) return null
  const between = execAt(rangeMark, text, first.end)
  const second = between ? execAt(number, text, between.end) : null
  const unit = readUnit(text, second?.end ?? first.end, vocabulary)
  if (!unit) return null
  const size = unitSeconds[unit.unit]
  const open = first.groups[1] ?? second?.groups[1]
  const min = toNumber(first.groups[0]) * size
  const upper = second ? null : readUpper(text, unit.end, vocabulary)
  if (upper && upper.seconds >= min) return { min, max: upper.seconds, unit: size, end: upper.end }
  return { min, max: open ? null : toNumber(second?.groups[0] ?? first.groups[0]) * size, unit: size, end: unit.end }
}

/** "two", "half an", 半: a number in words before a unit. */
function readNumberWord(text: string, { numbers, halves }: Vocabulary): { value: number; length: number } | null {
  const lower = text.slice(0, 32).toLowerCase()
  for (const [word, value] of numbers) {
    if (!lower.startsWith(word)) continue
    const after = /^[\s-]/u.exec(text.slice(word.length))?.[0]
    if (after !== undefined) {
      const length = word.length + after.length
      // "two and a half hours"
      const half = [...halves].find((phrase) => lower.startsWith(`${phrase} `, length))
      return half === undefined ? { value, length } : { value: value + 0.5, length: length + half.length + 1 }
    }
    if (isUnspaced(word)) return { value, length: word.length }
  }
  return null
}

/** "and a half" after a unit: half of that unit more. */
function readHalf(
  text: string,
  at: number,
  { unit }: Amount,
  { halves }: Vocabulary,
): { seconds: number; end: number } | null {
  const [space = ''] = /^\s*/u.exec(text.slice(at)) ?? []
  const from = at + space.length
  const lower = text.slice(from, from + 20).toLowerCase()
  for (const phrase of halves) {
    const next = text.charAt(from + phrase.length)
    if (lower.startsWith(phrase) && (isUnspaced(phrase) || !/\p{L}/u.test(next)))
      return { seconds: unit / 2, end: from + phrase.length }
  }
  return null
}

/** "2h-3h": an upper end that repeats the unit. */
function readUpper(text: string, at: number, vocabulary: Vocabulary): { seconds: number; end: number } | null {
  const { number, rangeMark } = formsOf(vocabulary)
  const between = execAt(rangeMark, text, at)
  const second = between && execAt(number, text, between.end)
  const unit = second && readUnit(text, second.end, vocabulary)
  return unit && { seconds: toNumber(second.groups[0]) * unitSeconds[unit.unit], end: unit.end }
}

function readUnit(text: string, at: number, { units }: Vocabulary): { unit: DurationUnit; end: number } | null {
  const [whole = '', space = '', word = ''] = /^(\s?)(\p{L}+)\.?/u.exec(text.slice(at)) ?? []
  const lower = word.toLowerCase().normalize('NFC')
  for (let length = lower.length; length > 0; length--) {
    const unit = units.get(lower.slice(0, length))
    // A unit may run into the next word only in scripts without spaces, or into a number ("1h30").
    if (unit && (length === lower.length || /[\p{Script=Han}\p{Script=Hiragana}]/u.test(lower.charAt(length - 1)))) {
      return { unit, end: at + (length === lower.length ? whole.length : space.length + length) }
    }
  }
  return null
}

/** "2,5" is two and a half, "1,415" is over a thousand. */
function toNumber(text: string | undefined): number {
  return Number((text ?? '0').replace(/,(?=\d{3}$)/, '').replace(',', '.'))
}

function execAt(pattern: RegExp, text: string, at: number): { groups: (string | undefined)[]; end: number } | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match && { groups: match.slice(1), end: pattern.lastIndex }
}

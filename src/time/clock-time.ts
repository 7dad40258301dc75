import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { alternatives, perVocabulary } from '../vocabulary/word-pattern.ts'

/** A time of day as written; minutes and seconds that are not written are null. */
export interface ClockTime {
  readonly hour: number
  readonly minute: number | null
  readonly second: number | null
  /** Set where twelve hours are counted and the half of the day is not said: the start of "5:00–6:30 PM". */
  readonly half: 'am' | 'pm' | null
}

export interface ClockMatch {
  /** Null for a time that cannot be known: 16:1x, --:--, 27:99. */
  readonly clock: ClockTime | null
  readonly end: number
}

const hidden = /(?:\d{1,2}:(?:\d[xX?_]|[xX?_]{2})|(?:\d[xX?]|[xX?]{2}):[\dxX?_]{2})(?![a-yA-Y\d])/y
const hourOnly = /(\d{1,2}):\?\?/y
const unwritten = /(?:--:--|(?:HH|hh):(?:mm|MM))/y
const twelve = /(\d{1,2})(?:\.([0-5]\d))?\s?([ap])\.?m\b\.?/iy
const military = /([01]\d|2[0-4])([0-5]\d)(?=\s?(?:hrs?\b|Z\b|UTC\b|GMT\b|[A-Z]{2,4}T\b))\s?(?:hrs?\b)?/y
const dotted = /(\d{1,2})\.(\d{2})(?![\d.])/y
/** "09.45: text" at the place of a time: both numbers in full, and a separator or nothing behind it. */
const dottedInFull = /([01]\d|2[0-3])\.([0-5]\d)(?=\s*(?:$|[:：|,–—-]|\s\p{L}))/uy
/** "9.12" alone in the column of times. */
const dottedAlone = /(\d)\.([0-5]\d)(?=\s*$)/y
/** "kl 11: text" */
const bareHour = /(\d{1,2})(?=\s*[:：]\s|\s[–—-]\s)/uy

const formsOf = perVocabulary(({ dayHalves, clockUnits, clockHours, lengthSigns }) => {
  const half = alternatives(dayHalves.keys())
  const unit = alternatives(clockUnits)
  // Behind an hour with its minutes, "heures" and "uur" make no length of it.
  const anyUnit = alternatives([...clockUnits, ...clockHours])
  return {
    colon: new RegExp(
      `(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d|:\\d)(?:\\s?([ap])\\.?m\\b\\.?|([ap])(?![\\p{L}\\p{N}])|\\s?(?:${anyUnit}|hrs?|h)\\b)?`,
      'iuy',
    ),
    letterH: new RegExp(
      `(\\d{1,2})\\s?[hH]\\s?(\\d{2})?(?:m(?:in)?)?(?:\\s?(\\d{2})s)?(?![\\p{L}\\p{N}]|\\s${alternatives(lengthSigns)}(?!\\p{L}))`,
      'uy',
    ),
    // The notation of hours, minutes and seconds that Chinese, Japanese and Korean share.
    eastAsian: new RegExp(
      `(${half})?\\s?(\\d{1,2})\\s?[時时点點시](?:\\s?(\\d{1,2})\\s?[分분]|\\s?([半반]))?(?:\\s?(\\d{1,2})\\s?[秒초])?(?!間|间|간)`,
      'uy',
    ),
    eastAsianColon: new RegExp(`(${half})\\s?(\\d{1,2}):(\\d{2})`, 'uy'),
    dottedWithUnit: new RegExp(`(\\d{1,2})\\.(\\d{2})(?![\\d.])\\s?${anyUnit}\\b`, 'iuy'),
    hourWithUnit: new RegExp(`(\\d{1,2})\\s?${unit}(?:\\s?(\\d{2}))?(?![\\p{L}\\p{N}])`, 'iuy'),
    /** Without a word before it, "3 heures" is a length. */
    hourAsLength: new RegExp(`(\\d{1,2})\\s?${alternatives(clockHours)}(?:\\s?(\\d{2}))?(?![\\p{L}\\p{N}])`, 'uy'),
  }
})

/**
 * Reads a time of day at `at`.
 * @param afterClockWord True where a word such as "kl" or "um" stands before it, so that "11.15" is a time and no number.
 * @param isTimePlace True at the place of a row of a timeline where its time stands, so that "09.45" is one as well.
 */
export function matchClock(
  text: string,
  at: number,
  vocabulary: Vocabulary,
  afterClockWord = false,
  isTimePlace = false,
): ClockMatch | null {
  const forms = formsOf(vocabulary)
  const halfOf = (word: string | undefined) => (word === undefined ? undefined : vocabulary.dayHalves.get(word))
  const exec = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  const found = (
    match: RegExpExecArray,
    hour: string | undefined,
    minute?: string,
    second?: string,
    half?: Half,
  ): ClockMatch => ({
    clock: clockTime(Number(hour), minute, second, half),
    end: at + match[0].trimEnd().length,
  })
  let match = exec(hourOnly)
  if (match) return found(match, match[1])
  match = exec(hidden) ?? exec(unwritten)
  if (match) return { clock: null, end: at + match[0].length }
  match = exec(forms.eastAsianColon)
  if (match) return found(match, match[2], match[3], undefined, halfOf(match[1]))
  match = exec(forms.colon)
  if (match) return found(match, match[1], match[2], match[3], latinHalf(match[4] ?? match[5]))
  match = exec(forms.eastAsian)
  if (match) return found(match, match[2], match[4] ? '30' : match[3], match[5], halfOf(match[1]))
  match = exec(twelve)
  if (match) return found(match, match[1], match[2], undefined, latinHalf(match[3]))
  match = exec(forms.letterH)
  if (match) return found(match, match[1], match[2], match[3])
  match = exec(military)
  if (match) return found(match, match[1], match[2])
  match =
    exec(forms.dottedWithUnit) ??
    (afterClockWord ? exec(dotted) : null) ??
    exec(forms.hourWithUnit) ??
    (afterClockWord ? exec(forms.hourAsLength) : null) ??
    (isTimePlace ? (exec(dottedInFull) ?? exec(dottedAlone) ?? (afterClockWord ? exec(bareHour) : null)) : null)
  if (match) return found(match, match[1], match[2])
  return null
}

/** The half of the day; "am" and "pm" may stand beside an hour that needs neither. */
type Half = 'am' | 'pm' | 'morning' | 'noon' | 'afternoon' | 'night'

function latinHalf(letter: string | undefined): Half | undefined {
  return letter === undefined ? undefined : letter.toLowerCase() === 'p' ? 'pm' : 'am'
}

function clockTime(hour: number, minute?: string, second?: string, half?: Half): ClockTime | null {
  const isNight = half === 'night'
  // "夜12時" may be either end of the night.
  if (isNight && hour === 12) return null
  const pm = half === 'pm' || half === 'afternoon' || (half === 'noon' && hour < 10) || (isNight && hour >= 5)
  const am = half === 'am' || half === 'morning' || (isNight && hour < 5)
  if ((am || half === 'pm') && hour > 12 && hour < 24) {
    // "14:30 PM" says the same thing twice.
  } else if (pm && hour < 12) hour += 12
  else if (am && hour === 12) hour = 0
  const clock = {
    hour,
    minute: minute === undefined ? null : Number(minute),
    second: second === undefined ? null : Number(second),
  }
  if (hour > 24 || (clock.minute ?? 0) > 59 || (clock.second ?? 0) > 60 || (hour === 24 && (clock.minute ?? 0) > 0))
    return null
  return { ...clock, half: pm ? 'pm' : am ? 'am' : null }
}

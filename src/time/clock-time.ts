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

const colon =
  /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?!\d|:\d)(?:\s?([ap])\.?m\b\.?|([ap])(?![\p{L}\p{N}])|\s?(?:Uhr\b|hrs?\b|h\b))?/iuy
const hidden = /(?:\d{1,2}:(?:\d[xX?_]|[xX?_]{2})|(?:\d[xX?]|[xX?]{2}):[\dxX?_]{2})(?![a-yA-Y\d])/y
const hourOnly = /(\d{1,2}):\?\?/y
const unwritten = /(?:--:--|(?:HH|hh):(?:mm|MM))/y
const letterH =
  /(\d{1,2})\s?[hH]\s?(\d{2})?(?:m(?:in)?)?(?:\s?(\d{2})s)?(?![\p{L}\p{N}]|\s(?:later|after|before|earlier|ago|into|plus tard|après|avant)(?!\p{L}))/uy
const twelve = /(\d{1,2})(?:\.([0-5]\d))?\s?([ap])\.?m\b\.?/iy
const dayHalves = '午前|午後|上午|下午|晚上|凌晨|早上|中午|傍晚|清晨|深夜|夜间|夜間|夜里|早朝|夕方|未明|夜|晚|朝'
const eastAsian = new RegExp(
  `(${dayHalves})?\\s?(\\d{1,2})\\s?[時时点點](?:\\s?(\\d{1,2})\\s?分|(半))?(?:\\s?(\\d{1,2})\\s?秒)?(?!間|间)`,
  'uy',
)
const eastAsianColon = new RegExp(`(${dayHalves})\\s?(\\d{1,2}):(\\d{2})`, 'uy')
const military = /([01]\d|2[0-4])([0-5]\d)(?=\s?(?:hrs?\b|Z\b|UTC\b|GMT\b|[A-Z]{2,4}T\b))\s?(?:hrs?\b)?/y
const dotted = /(\d{1,2})\.(\d{2})(?![\d.])(?:\s?Uhr\b)?/y
/** "09.45: text" at the place of a time: both numbers in full, and a separator or nothing behind it. */
const dottedInFull = /([01]\d|2[0-3])\.([0-5]\d)(?=\s*(?:$|[:：|,–—-]|\s\p{L}))/uy
/** "9.12" alone in the column of times. */
const dottedAlone = /(\d)\.([0-5]\d)(?=\s*$)/y
/** "kl 11: text" */
const bareHour = /(\d{1,2})(?=\s*[:：]\s|\s[–—-]\s)/uy
const germanHour = /(\d{1,2})\s?Uhr(?:\s?(\d{2}))?(?![\p{L}\p{N}])/uy
/** Without a word before it, "3 heures" is a length. */
const frenchHour = /(\d{1,2})\s?heures?(?:\s?(\d{2}))?(?![\p{L}\p{N}])/uy

const afternoon = new Set(['午後', '下午', '傍晚', '夕方', 'p'])
const morning = new Set(['午前', '上午', '凌晨', '早上', '清晨', '早朝', '未明', '朝', 'a'])
const night = new Set(['晚上', '晚', '夜', '深夜', '夜间', '夜間', '夜里'])

/**
 * Reads a time of day at `at`.
 * @param afterClockWord True where a word such as "kl" or "um" stands before it, so that "11.15" is a time and no number.
 * @param isTimePlace True at the place of a row of a timeline where its time stands, so that "09.45" is one as well.
 */
export function matchClock(text: string, at: number, afterClockWord = false, isTimePlace = false): ClockMatch | null {
  const exec = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  const found = (
    match: RegExpExecArray,
    hour: string | undefined,
    minute?: string,
    second?: string,
    half?: string,
  ): ClockMatch => ({
    clock: clockTime(Number(hour), minute, second, half),
    end: at + match[0].trimEnd().length,
  })
  let match = exec(hourOnly)
  if (match) return found(match, match[1])
  match = exec(hidden) ?? exec(unwritten)
  if (match) return { clock: null, end: at + match[0].length }
  match = exec(eastAsianColon)
  if (match) return found(match, match[2], match[3], undefined, match[1])
  match = exec(colon)
  if (match) return found(match, match[1], match[2], match[3], (match[4] ?? match[5])?.toLowerCase())
  match = exec(eastAsian)
  if (match) return found(match, match[2], match[4] ? '30' : match[3], match[5], match[1])
  match = exec(twelve)
  if (match) return found(match, match[1], match[2], undefined, match[3]?.toLowerCase())
  match = exec(letterH)
  if (match) return found(match, match[1], match[2], match[3])
  match = exec(military)
  if (match) return found(match, match[1], match[2])
  match = exec(dotted)
  if (match && (afterClockWord || match[0].endsWith('Uhr'))) return found(match, match[1], match[2])
  match =
    exec(germanHour) ??
    (afterClockWord ? exec(frenchHour) : null) ??
    (isTimePlace ? (exec(dottedInFull) ?? exec(dottedAlone) ?? (afterClockWord ? exec(bareHour) : null)) : null)
  if (match) return found(match, match[1], match[2])
  return null
}

function clockTime(hour: number, minute?: string, second?: string, half?: string): ClockTime | null {
  const isNight = half !== undefined && night.has(half)
  // "夜12時" may be either end of the night.
  if (isNight && hour === 12) return null
  const isNoon = half === '中午' && hour < 10
  const pm = half !== undefined && (afternoon.has(half) || isNoon || (isNight && hour >= 5))
  const am = half !== undefined && (morning.has(half) || (isNight && hour < 5))
  if ((am || half === 'p') && hour > 12 && hour < 24) {
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

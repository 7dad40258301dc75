import { isUnspaced } from '../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { alternatives, perVocabulary } from '../vocabulary/word-pattern.ts'
import { type CalendarDate, matchDate } from './calendar-date.ts'
import { type ClockTime, matchClock } from './clock-time.ts'
import { matchZone, matchZoneWords } from './zone.ts'

/** One end of a time as written. */
export interface WrittenMoment {
  readonly date: CalendarDate | null
  readonly clock: ClockTime | null
  readonly zone: string | null
  /** Days after the one before it: 1 for "next day". Null where the words give no such day. */
  readonly dayShift: number | null
  /** True where a date or a clock time stands there that cannot be known (16:1x, 2026-02-X). */
  readonly unknown: boolean
}

/** A time as written, before days that are not written are filled in. */
export interface WrittenTime {
  readonly start: WrittenMoment
  readonly end: WrittenMoment | null
  readonly approximate: boolean
  /** One past the last character that belongs to the time. */
  readonly length: number
}

type Draft = { -readonly [Key in keyof WrittenMoment]: WrittenMoment[Key] }

const blank = (): Draft => ({ date: null, clock: null, zone: null, dayShift: null, unknown: false })
const isEmpty = (moment: Draft): boolean => moment.date === null && moment.clock === null && !moment.unknown

/** Where a time is looked for. */
export interface TimePlace {
  /** True in a row of a timeline, where "09.45" is a time and no number. */
  readonly inTimeline?: boolean | undefined
}

/**
 * Reads the time that a text begins with; null where it begins with none. Reads "Feb 7 18:39+", "23:45–00:10",
 * "00:39:23–24", "13:14 EDT (17:14 UTC)", "kl 11:15", "2026-04-19 09:37 頃" and the like.
 */
export function readTime(text: string, vocabulary: Vocabulary, place: TimePlace = {}): WrittenTime | null {
  const scan = new TimeScan(narrow(text), vocabulary, place.inTimeline ?? false)
  return scan.read()
}

/** Full-width digits as plain ones, and the signs between them, so that "１０：１５" is read as "10:15". Keeps the length. */
function narrow(text: string): string {
  if (!/[０-９：／]/u.test(text)) return text
  return text
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)[：／－](?=\d)/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

/** "[???] the disk fills up": a time stood there, and nobody knows it. */
function unknownTime(text: string): WrittenTime | null {
  const match = /^\[?\?{2,}(?::\?{2})?\]?(?=\s|$|:)/.exec(text)
  return match && { start: { ...blank(), unknown: true }, end: null, approximate: true, length: match[0].length }
}

const formsOf = perVocabulary(({ approximate, approximateAfter, until }) => ({
  approximateAfter: new RegExp(`\\s?(?:${alternatives(approximateAfter)}|~(?!\\s?\\d)|\\?(?!\\?)|\\(\\?\\))`, 'uy'),
  /** Between two ends; words with spaces round them are looked up. */
  separator: new RegExp(`(?:[-–—→⇒〜～~]+>?|${alternatives([...until].filter(isUnspaced))})\\s*`, 'uy'),
  /** Before the second end. */
  lead: new RegExp(`^(?:\\s*(?:[~≈〜]|${alternatives([...approximate].filter(isUnspaced))}))*\\s*`, 'u'),
}))

class TimeScan {
  readonly #text: string
  readonly #vocabulary: Vocabulary
  readonly #forms: ReturnType<typeof formsOf>
  readonly #inTimeline: boolean
  #at = 0
  #length = 0
  #approximate = false
  #afterClockWord = false
  #unwritten = false
  /** Whether date and clock are joined as ISO 8601 has it. */
  #joinedByT = false
  #start = blank()
  #end: Draft | null = null

  constructor(text: string, vocabulary: Vocabulary, inTimeline: boolean) {
    this.#text = text
    this.#vocabulary = vocabulary
    this.#forms = formsOf(vocabulary)
    this.#inTimeline = inTimeline
  }

  read(): WrittenTime | null {
    while (this.#at < this.#text.length && this.#step()) {
      // Each step takes one mark, word or number.
    }
    const onlyShifted = this.#start.dayShift !== null && this.#length === this.#text.trimEnd().length
    if (isEmpty(this.#start) && !this.#unwritten && !onlyShifted) return unknownTime(this.#text)
    if (/\?{2}/.test(this.#text.slice(0, this.#length))) this.#approximate = true
    const end = this.#end && !isEmpty(this.#end) ? this.#end : null
    if (end?.zone && !this.#start.zone) this.#start.zone = end.zone
    else if (end && !end.zone) end.zone = this.#start.zone
    const half = end?.clock?.half
    const clock = this.#start.clock
    if (
      half === 'pm' &&
      clock &&
      clock.half === null &&
      clock.hour < 12 &&
      end?.clock &&
      clock.hour + 12 <= end.clock.hour
    ) {
      this.#start.clock = { ...clock, hour: clock.hour + 12, half }
    }
    return { start: this.#start, end, approximate: this.#approximate, length: this.#length }
  }

  get #moment(): Draft {
    return this.#end ?? this.#start
  }

  #step(): boolean {
    return (
      this.#mark() ||
      this.#range() ||
      this.#shift() ||
      this.#date() ||
      this.#clock() ||
      this.#zone() ||
      this.#year() ||
      this.#bracket() ||
      this.#word()
    )
  }

  /** Takes what `pattern` finds here. A mark that only counts once a time follows does not lengthen the time. */
  #take(pattern: RegExp, counts: boolean): boolean {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#text)
    if (!match || match[0] === '') return false
    this.#at = pattern.lastIndex
    if (counts) this.#length = this.#at
    return true
  }

  #mark(): boolean {
    if (this.#take(/[\s\u00a0\u202f]+/uy, false)) return true
    const begun = !isEmpty(this.#moment)
    if (this.#moment.clock === null && (!begun || this.#isClockAfterWave()) && this.#take(/[~≈〜～]/uy, false)) {
      this.#approximate = true
      return true
    }
    if (!begun && this.#take(/[[@*_"'「]|,\s/uy, false)) return true
    if (!begun) return false
    if (this.#take(this.#forms.approximateAfter, true)) {
      this.#approximate = true
      return true
    }
    if (this.#moment.clock && this.#take(/(?:\+|[〜～])(?!\s?\d)/uy, true)) return true
    return this.#take(/[\]]|,(?=\s?(?:\d|\p{L}))|\.(?=\s\d)/uy, this.#text.charAt(this.#at) === ']')
  }

  /** "Feb 8 ~05:00" */
  #isClockAfterWave(): boolean {
    return /^[~≈]/u.test(this.#text.slice(this.#at)) && matchClock(this.#text, this.#at + 1, this.#vocabulary) !== null
  }

  /** A dash or a word between two ends, where another end follows. */
  #range(): boolean {
    if (this.#end !== null || isEmpty(this.#start) || this.#isOffset()) return false
    const { separator, lead: leadMarks } = this.#forms
    const wordSeparator = /(\p{L}+)\s+/uy
    const from = this.#at
    separator.lastIndex = from
    wordSeparator.lastIndex = from
    const word = wordSeparator.exec(this.#text)
    let to = separator.exec(this.#text) ? separator.lastIndex : -1
    if (to < 0 && word && this.#vocabulary.until.has(word[1]?.toLowerCase() ?? '')) to = wordSeparator.lastIndex
    if (to < 0) return false
    const rest = this.#text.slice(to)
    const lead = leadMarks.exec(rest)?.[0].length ?? 0
    // "Feb 8 ~05:00" gives an hour to the day; only between two times is the wave a range.
    const isWave = /^[~～〜]/u.test(this.#text.slice(from))
    if (isWave && this.#start.clock === null && matchClock(this.#text, to, this.#vocabulary) !== null) return false
    const spaced = /\s/.test(this.#text.charAt(from - 1))
    const end = this.#continuation(to + lead, spaced) ?? this.#other(to + lead)
    if (!end) return false
    // "Feb 7 - 18:39" and "le 7 mars à 14h05" give a day and its hour, not two ends.
    if (this.#start.clock === null && end.moment.date === null && end.moment.clock !== null) {
      this.#at = to
      return true
    }
    this.#end = end.moment
    if (rest.slice(0, lead).trim() !== '') this.#approximate = true
    this.#at = this.#length = end.at
    return true
  }

  /**
   * "2026-05-04T09:30-04:00": a minus before an offset, as RFC 3339 has it. Where neither a T nor seconds nor a blank before
   * the minus sets the offset apart, "2026-05-04 09:30-10:00" is a range.
   */
  #isOffset(): boolean {
    const { date, clock, zone } = this.#start
    if (!date || !clock || zone !== null) return false
    const offset = /^-(?:0\d|1[0-2]):(?:00|15|30|45)(?![\d:])/.test(this.#text.slice(this.#at))
    const isApart = this.#joinedByT || clock.second !== null || /\s/.test(this.#text.charAt(this.#at - 1))
    return offset && isApart && matchZone(this.#text, this.#at) !== null
  }

  /** "00:39:23–24" and "Feb 12–15": the end gives only its last number. */
  #continuation(at: number, spaced: boolean): { moment: Draft; at: number } | null {
    const match = /^(\d{1,2})(?![\d:/.hH-]|\s?(?:[ap]\.?m|[ap]\b|\p{L}{3,}\b(?<!\d)))/u.exec(this.#text.slice(at))
    const { clock, date } = this.#start
    const second = /^\d{2}(?![\d:/.,hH-])/u.exec(this.#text.slice(at))?.[0]
    if (!spaced && clock && clock.second !== null && second !== undefined && Number(second) < 60)
      return { moment: { ...blank(), date, clock: { ...clock, second: Number(second) } }, at: at + second.length }
    if (!match || spaced) return null
    const value = Number(match[1])
    if (!clock && date && date.day !== null && value > date.day && value <= 31) {
      // "May 4-9, 2026": the year, which the first day has already, ends the range.
      const end = at + match[0].length
      const year = new RegExp(`^,?\\s${date.year}(?!\\d)`).exec(this.#text.slice(end))?.[0] ?? ''
      return { moment: { ...blank(), date: { ...date, day: value } }, at: end + year.length }
    }
    return null
  }

  #other(at: number): { moment: Draft; at: number } | null {
    const [weekday = ''] = /^\p{L}+\.?,?\s/u.exec(this.#text.slice(at)) ?? []
    const from = this.#vocabulary.weekdays.has(weekday.replace(/[.,\s]/g, '').toLowerCase()) ? at + weekday.length : at
    const date = matchDate(this.#text, from, this.#vocabulary)
    if (date) return { moment: { ...blank(), date: date.date, unknown: date.date === null }, at: date.end }
    const clock = matchClock(this.#text, at, this.#vocabulary, this.#afterClockWord, this.#inTimeline)
    if (!clock) return null
    return { moment: { ...blank(), clock: clock.clock, unknown: clock.clock === null }, at: clock.end }
  }

  #date(): boolean {
    const moment = this.#moment
    if (moment.date !== null || moment.unknown || this.#insideWord()) return false
    const match = matchDate(this.#text, this.#at, this.#vocabulary)
    if (!match) return false
    moment.date = match.date
    moment.unknown ||= match.date === null
    this.#at = this.#length = match.end
    if (this.#take(/T(?=\d{2}:)/y, false)) this.#joinedByT = true
    return true
  }

  #clock(): boolean {
    const moment = this.#moment
    if (moment.clock !== null || this.#insideWord()) return false
    const match = matchClock(
      this.#text,
      this.#at,
      this.#vocabulary,
      this.#afterClockWord || moment.date?.day != null,
      this.#inTimeline,
    )
    if (!match) return false
    moment.clock = match.clock
    // "--:--" says that the minute is not known; the day before it still stands.
    if (match.clock !== null || !/[-Hh]/.test(this.#text.charAt(this.#at))) moment.unknown ||= match.clock === null
    else this.#unwritten = true
    this.#at = this.#length = match.end
    this.#afterClockWord = false
    return true
  }

  /** "next day 00:15", 翌日 */
  #shift(): boolean {
    const moment = this.#moment
    if (moment.dayShift !== null || moment.date !== null || moment.clock !== null || this.#insideWord()) return false
    const rest = this.#text.slice(this.#at, this.#at + 30).toLowerCase()
    for (const [phrase, days] of this.#vocabulary.dayShifts) {
      if (!rest.startsWith(phrase) || (!isUnspaced(phrase) && /\p{L}/u.test(rest.charAt(phrase.length)))) continue
      moment.dayShift = days
      this.#at = this.#length = this.#at + phrase.length
      return true
    }
    return false
  }

  /** "Sat Feb 7 18:39:02 UTC 2026" */
  #year(): boolean {
    const { date, clock } = this.#start
    if (this.#end !== null || date === null || date.year !== null || clock === null) return false
    const match = /^(20\d{2})(?![\p{L}\p{N}:-])/u.exec(this.#text.slice(this.#at))
    if (!match) return false
    this.#start.date = { ...date, year: Number(match[1]) }
    this.#at = this.#length = this.#at + 4
    return true
  }

  #zone(): boolean {
    const moment = this.#moment
    const words = moment.zone === null && !this.#insideWord() && matchZoneWords(this.#text, this.#at, this.#vocabulary)
    if (words) {
      moment.zone = words.zone
      this.#at = words.end
      if (moment.clock !== null) this.#length = this.#at
      return true
    }
    if ((moment.clock === null && !moment.unknown) || moment.zone !== null) return false
    const match = matchZone(this.#text, this.#at)
    if (!match) return false
    moment.zone = match.text
    this.#at = this.#length = match.end
    return true
  }

  /** "(UTC)", "(approx.)", "(17:14 UTC)", "(Mon)": what a bracket adds to the time before it. */
  #bracket(): boolean {
    if (isEmpty(this.#moment)) return false
    const match = /^[(（]([^()（）]{1,40})[)）]/u.exec(this.#text.slice(this.#at))
    if (!match) return false
    const inner = (match[1] ?? '').trim()
    const zone = matchZone(inner, 0)
    const called = matchZoneWords(inner, 0, this.#vocabulary)
    if (zone?.end === inner.length) this.#moment.zone ??= zone.text
    else if (called?.end === inner.length) this.#moment.zone ??= called.zone
    else if (this.#isApproximate(inner)) this.#approximate = true
    else if (!this.#vocabulary.weekdays.has(inner.toLowerCase().replace(/\.$/, ''))) {
      const other = readTime(inner, this.#vocabulary)
      if (!other || other.length < inner.length) return false
      if (this.#start.date === null && other.start.date !== null && other.start.clock === null)
        this.#start.date = other.start.date
    }
    this.#at += match[0].length
    this.#length = this.#at
    return true
  }

  #word(): boolean {
    const match = /^[\p{L}]+(?:\s\p{L}+)?/u.exec(this.#text.slice(this.#at))
    if (!match) return false
    const two = match[0].toLowerCase()
    const [one = ''] = two.split(/\s/)
    const { clockWords, weekdays, dayParts } = this.#vocabulary
    const begun = !isEmpty(this.#moment)
    const take = (word: string, counts: boolean): true => {
      this.#at += word.length
      if (this.#text.charAt(this.#at) === '.') this.#at++
      if (counts) this.#length = this.#at
      return true
    }
    if (this.#isApproximate(one)) {
      // "10:10 ca": after the time the word counts only where nothing but a separator follows.
      const rest = this.#text.slice(this.#at + one.length)
      if (begun && this.#moment.clock !== null && !/^\.?\s*(?:$|[:：|–—-])/u.test(rest)) return false
      if (begun && this.#moment.clock !== null) this.#length = this.#at + one.length
      this.#approximate = true
      return take(one, false)
    }
    if (weekdays.has(one)) return take(one, begun)
    if (this.#moment.date !== null && this.#moment.clock === null) {
      if (dayParts.has(two)) return take(two, true)
      if (dayParts.has(one)) return take(one, true)
    }
    if (clockWords.has(one) && this.#moment.clock === null) {
      this.#afterClockWord = true
      return take(one, false)
    }
    return false
  }

  #isApproximate(word: string): boolean {
    return this.#vocabulary.approximate.has(word.toLowerCase().replace(/\.$/, ''))
  }

  #insideWord(): boolean {
    const before = this.#text.charAt(this.#at - 1)
    return before !== 'T' && /\p{L}/u.test(before) && !/[\p{Script=Han}\p{Script=Hiragana}]/u.test(before)
  }
}

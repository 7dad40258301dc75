import type { DateOrder } from '../vocabulary/language.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { alternatives, perVocabulary } from '../vocabulary/word-pattern.ts'

/** A day, month or year as written; a year that is not written is null. */
export interface CalendarDate {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

export interface DateMatch {
  /** Null for a date that cannot be (31.06., 2026-02-X), and for 03/10/2021 where nothing says which number is the day. */
  readonly date: CalendarDate | null
  readonly end: number
}

const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function valid(year: number | null, month: number | null, day: number | null): CalendarDate | null {
  if (month !== null && (month < 1 || month > 12)) return null
  if (day !== null && (day < 1 || day > (lastDays[(month ?? 1) - 1] ?? 31))) return null
  if (month === 2 && day === 29 && year !== null && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0)))
    return null
  return { year, month, day }
}

const iso = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y
const isoMasked = /\d{4}-(?:\d{2}-(?:[Xx?]{1,2}|[DT]D)|[Xx?]{1,2}-(?:\d{2}|[Xx?]{1,2})|MM-DD)(?![\p{L}\p{N}])/uy
const isoMonth = /(\d{4})-(\d{2})(?![\d:-])/y
const eastAsian = /(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日号號일])?/y
const dotted = /(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2}(?![\d:.]))?(?!\d)/y
/** "12-05 16:21": as in ISO 8601 without its year, and only before a clock time or a part of the day. */
const monthDay = /(\d{2})-(\d{2})(?=\s)/y
const clockAhead = /\s+[~≈約约]?\s?\d{1,2}:\d{2}/uy
const wordsAhead = /\s+(\p{L}+(?:\s\p{L}+)?)/uy
/** Years of Japanese eras, counted from 1 (元). */
const eraYear = /(令和|平成)\s?(\d{1,2}|元)\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?/uy
const yearBeforeEra: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988 }
const slashed = /(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/y
/** "27/02 14:05", "2/3（火）", and "27/02" alone; "2/3 of the nodes" is a share. */
const slashedDay =
  /(\d{1,2})\/(\d{1,2})(?=\s*$|,?\s+[~≈]?\s?(?:[ap]m\s?|\p{Script=Han}{1,3})?\s?\d{1,2}\s?(?:[:時时点點hH]|[ap]m\b)|\s?[(（])/uy

/** Reads a date at `at` in any of the forms that people write. */
export function matchDate(text: string, at: number, vocabulary: Vocabulary): DateMatch | null {
  return (
    matchWith(iso, text, at, ([, year, , month, day]) => valid(Number(year), Number(month), Number(day))) ??
    matchWith(isoMasked, text, at, () => null) ??
    matchWith(isoMonth, text, at, ([, year, month]) => valid(Number(year), Number(month), null)) ??
    matchWith(eastAsian, text, at, ([, year, month, day]) => valid(number(year), Number(month), number(day))) ??
    matchWith(eraYear, text, at, ([, era = '', year, month, day]) =>
      valid((yearBeforeEra[era] ?? 0) + (year === '元' ? 1 : Number(year)), Number(month), number(day)),
    ) ??
    matchWith(dotted, text, at, ([, day, month, year]) => valid(fullYear(year), Number(month), Number(day))) ??
    matchMonthDay(text, at, vocabulary) ??
    matchWith(slashed, text, at, ([, first, sign, second, year]) =>
      // With dashes the day comes first nearly everywhere.
      dayAndMonth(
        Number(first),
        Number(second),
        fullYear(year),
        vocabulary.dateOrder ?? (sign === '-' ? 'day-first' : null),
      ),
    ) ??
    matchWith(slashedDay, text, at, ([, first, second]) =>
      dayAndMonth(Number(first), Number(second), null, vocabulary.dateOrder),
    ) ??
    matchNamedMonth(text, at, vocabulary)
  )
}

function matchMonthDay(text: string, at: number, { dayParts }: Vocabulary): DateMatch | null {
  const found = matchWith(monthDay, text, at, ([, month, day]) => valid(null, Number(month), Number(day)))
  if (!found) return null
  const words = execAt(wordsAhead, text, found.end)?.groups[0]?.toLowerCase() ?? ''
  const isBeforeTime =
    execAt(clockAhead, text, found.end) || dayParts.has(words) || dayParts.has(words.replace(/\s.*/, ''))
  return isBeforeTime ? found : null
}

function matchWith(
  pattern: RegExp,
  text: string,
  at: number,
  read: (match: RegExpExecArray) => CalendarDate | null,
): DateMatch | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match && { date: read(match), end: pattern.lastIndex }
}

function number(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}

function fullYear(text: string | undefined): number | null {
  if (text === undefined) return null
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

/** Numbers above twelve are days; where neither is, the order that the document keeps to says which one is. */
function dayAndMonth(first: number, second: number, year: number | null, order: DateOrder | null): CalendarDate | null {
  if (second > 12) return valid(year, first, second)
  if (first > 12 || first === second) return valid(year, second, first)
  if (order === null) return null
  return order === 'day-first' ? valid(year, second, first) : valid(year, first, second)
}

const word = /\p{L}+/uy
const formsOf = perVocabulary(({ ordinalEndings, dateLinks }) => {
  const [ending, link] = [alternatives(ordinalEndings), alternatives(dateLinks)]
  return {
    dayBefore: new RegExp(`(\\d{1,2})(?:${ending}|\\.)?(?:[-/]|\\s?(?:${link}\\s|\\s)?\\s?)`, 'iuy'),
    dayAfter: new RegExp(`\\.?\\s?(\\d{1,2})(?:${ending}|\\.)?(?![\\d]|:\\d|\\s?[hH]\\d|\\s?[ap]m\\b)`, 'iuy'),
    dayRange: new RegExp(`\\s?[-–—]\\s?\\d{1,2}${ending}?(?=,?\\s\\d{4})`, 'iuy'),
    yearAfter: new RegExp(`(?:,\\s?|\\s(?:${link}\\s)?|\\s?'|[-/])(\\d{4})(?!\\d|:\\d)`, 'uy'),
  }
})

function matchNamedMonth(text: string, at: number, vocabulary: Vocabulary): DateMatch | null {
  const { months } = vocabulary
  const { dayBefore, dayAfter, dayRange, yearAfter } = formsOf(vocabulary)
  const leading = execAt(dayBefore, text, at)
  const dayFirst = leading ? matchMonth(text, leading.end, months) : null
  if (leading && dayFirst) {
    const year = execAt(yearAfter, text, dayFirst.end)
    return {
      date: valid(number(year?.groups[0]), dayFirst.month, Number(leading.groups[0])),
      end: year?.end ?? dayFirst.end,
    }
  }
  const monthFirst = matchMonth(text, at, months)
  if (!monthFirst) return null
  const day = execAt(dayAfter, text, monthFirst.end)
  // "January 14–19, 2026" gives its year after the range.
  const range = day && execAt(dayRange, text, day.end)
  const year = execAt(yearAfter, text, range?.end ?? day?.end ?? monthFirst.end)
  if (day && range && year)
    return { date: valid(number(year.groups[0]), monthFirst.month, number(day.groups[0])), end: day.end }
  if (!day && !year) return null
  return {
    date: valid(number(year?.groups[0]), monthFirst.month, number(day?.groups[0])),
    end: year?.end ?? day?.end ?? monthFirst.end,
  }
}

function matchMonth(
  text: string,
  at: number,
  months: ReadonlyMap<string, number>,
): { month: number; end: number } | null {
  const name = execAt(word, text, at)
  const month = name && months.get(text.slice(at, name.end).toLowerCase().normalize('NFC'))
  if (!month) return null
  return { month, end: text.charAt(name.end) === '.' ? name.end + 1 : name.end }
}

function execAt(pattern: RegExp, text: string, at: number): { groups: (string | undefined)[]; end: number } | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match && { groups: match.slice(1), end: pattern.lastIndex }
}

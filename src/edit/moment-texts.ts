import { type Moment, parseMoment } from '../time/moment.ts'

/**
 * The ways to write a moment as a neighbouring time is written, the nearest first: the same words with another clock and
 * day, then the clock alone, then ISO 8601.
 *
 * @param model The words of the neighbour, without Markdown; `modelStart` is the moment that they say.
 */
export function momentTexts(start: string, model: string, modelStart: string | null): string[] {
  const moment = parseMoment(start)
  const known = modelStart === null ? null : parseMoment(modelStart)
  if (!moment?.day) return [start]
  const { day, clock, zone } = inZoneOf({ ...moment, day: moment.day }, known)
  const texts: string[] = []
  const first = firstOfRange(model)
  const withClock = clock === null ? first : writeClock(first, clock)
  if (withClock !== null) {
    if (known?.day === day) texts.push(withClock)
    if (/\d{4}-\d{2}-\d{2}/.test(withClock)) texts.push(withClock.replace(/\d{4}-\d{2}-\d{2}/, day))
    if (known?.day && known.day !== day && !/\d{4}-\d{2}-\d{2}/.test(withClock)) {
      texts.push(withClock, `${day} ${withClock}`)
    }
  }
  if (clock !== null)
    texts.push(clock.slice(0, 5), clock, `${day} ${clock}`, `${day} ${clock}${zone === 'Z' ? ' UTC' : (zone ?? '')}`)
  else texts.push(day)
  return [...new Set([...texts, start])]
}

interface Shown extends Pick<Moment, 'clock' | 'zone'> {
  readonly day: string
}

/** The same instant on the clock of the neighbour, where both state a zone. */
function inZoneOf({ day, clock, zone, from }: Shown & Moment, model: Moment | null): Shown {
  if (clock === null || zone === null || !model?.zone || model.zone === zone) return { day, clock, zone }
  const shown = new Date(from + minutesOf(model.zone) * 60_000).toISOString()
  return { day: shown.slice(0, 10), clock: shown.slice(11, 11 + clock.length), zone: model.zone }
}

function minutesOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

function firstOfRange(model: string): string {
  return /^(.*?\d)\s*(?:–|—|→|->|~|〜|～)\s*\d.*$/u.exec(model)?.[1] ?? model
}

const clockTime = /(?<!\d)(\d{1,2})([:h.時]|\s?h\s?)(\d{2})(?:([:.])(\d{2}))?(\s?[ap]\.?m?\.?(?![\p{L}]))?/iu

/** Puts a clock into the words of a time; null where they show none. */
function writeClock(model: string, clock: string): string | null {
  const found = clockTime.exec(model)
  if (!found) return null
  const [whole, , separator = ':', , secondSeparator, , half] = found
  const [hour = '00', minute = '00', second] = clock.split(':')
  const shownHour = half ? String(Number(hour) % 12 || 12) : hour
  const padded = /^0/.test(whole) && shownHour.length === 1 ? `0${shownHour}` : shownHour
  const seconds = second !== undefined ? `${secondSeparator ?? ':'}${second}` : ''
  const text = `${padded}${separator}${minute}${seconds}${half ? halfOf(half, Number(hour)) : ''}`
  return model.slice(0, found.index) + text + model.slice(found.index + whole.length)
}

function halfOf(model: string, hour: number): string {
  const letter = hour < 12 ? 'a' : 'p'
  return model.replace(/[ap]/i, (old) => (old === old.toUpperCase() ? letter.toUpperCase() : letter))
}

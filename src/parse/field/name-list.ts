import type { Place } from '../../diagnostic/place.ts'
import type { LabelledValue } from '../../document/labelled-value.ts'
import type { MappedText } from '../../markdown/read/mapped-text.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** A name in a list of names, and where it stands. */
export interface ListedName {
  readonly text: string
  readonly mapped: MappedText | null
  readonly place: Place | null
}

/** Splits "Production + Staging", "Ann, Bo and Cy" or a nested list into names; brackets and values such as "n/a" are left out. */
export function splitNames(labelled: LabelledValue, separators: RegExp, vocabulary: Vocabulary): ListedName[] {
  const parts =
    labelled.value === null
      ? labelled.text.split(', ').map((text) => ({ text, mapped: null, place: labelled.place }))
      : mappedParts(labelled, separators)
  return parts.filter(
    ({ text }) => text !== '' && vocabulary.none.get(text) === undefined && /[\p{L}\p{N}]/u.test(text),
  )
}

function mappedParts({ value, items }: LabelledValue, separators: RegExp): ListedName[] {
  const texts = items.length > 0 ? [...items] : value ? splitOutsideBrackets(value, separators) : []
  return texts.map((mapped) => ({ text: mapped.text, mapped, place: mapped.place() }))
}

/** Splits at separators that stand in no bracket. */
export function splitOutsideBrackets(value: MappedText, separators: RegExp): MappedText[] {
  const parts: MappedText[] = []
  let start = 0
  for (const match of value.text.matchAll(new RegExp(separators.source, 'gu'))) {
    const before = value.text.slice(0, match.index)
    if (count(before, /[([（]/g) > count(before, /[)\]）]/g)) continue
    parts.push(value.slice(start, match.index).trim())
    start = match.index + match[0].length
  }
  parts.push(value.slice(start).trim())
  return parts
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

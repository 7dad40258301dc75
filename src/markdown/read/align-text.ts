const entity = /&(?:#x[0-9a-f]+|#\d+|[a-z][a-z0-9]*);/iy

/**
 * `length` units of a text from `at` on, and the source from `start` to `end` that they stand for: one by one where both are
 * of one length, else each has the whole, as both units of a pair have all of an entity.
 */
export interface TextSpan {
  readonly at: number
  readonly length: number
  readonly start: number
  readonly end: number
}

/**
 * Finds where the units of a decoded value stand in its raw source between `start` and `end`: the prefixes of quoted or
 * indented lines are passed over, the backslash of an escape and all of an entity belong to their unit.
 */
export function alignText(value: string, source: string, start: number, end: number): TextSpan[] {
  const spans: TextSpan[] = []
  const last = Math.max(start, end - 1)
  let at = start
  for (let i = 0; i < value.length; ) {
    const same = commonLength(value, i, source, at, end)
    if (same > 0) {
      spans.push({ at: i, length: same, start: at, end: at + same })
      i += same
      at += same
      continue
    }
    let raw = entityAt(source, at)
    const from = at
    while (at < end && source.charAt(at) !== value.charAt(i) && raw === null) raw = entityAt(source, ++at)
    const literal = raw === null || value.startsWith(raw, i)
    const width = literal ? 1 : (raw?.length ?? 1)
    const escaped = literal && at > from && source.charAt(at - 1) === '\\'
    // Where less is left of the source than of the value, what is left stands for all of it.
    const first = Math.min(escaped ? at - 1 : at, last)
    const length = !literal && isSurrogatePair(value, i) ? 2 : 1
    spans.push({ at: i, length, start: first, end: Math.min(at + width, Math.max(start, end)) })
    i += length
    at += width
  }
  return spans
}

/** How many units of the value stand in the source as they are, up to the next sign that may begin an entity. */
function commonLength(value: string, from: number, source: string, at: number, end: number): number {
  const most = Math.min(value.length - from, end - at)
  let length = 0
  while (length < most) {
    const unit = value.charCodeAt(from + length)
    if (unit === ampersand || unit !== source.charCodeAt(at + length)) break
    length++
  }
  return length
}

const ampersand = 0x26

/** The source of the unit of a text at `index`; null where no span holds it. */
export function unitIn(spans: readonly TextSpan[], index: number): { start: number; end: number } | null {
  const { at = 0, length = 0, start = 0, end = 0 } = spans[spanIndex(spans, index)] ?? {}
  if (index < at || index >= at + length) return null
  return end - start === length ? { start: start + index - at, end: start + index - at + 1 } : { start, end }
}

/** The index of the last span that begins at `index` of the text or before it; -1 where none does. */
export function spanIndex(spans: readonly TextSpan[], index: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.at ?? 0) <= index) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The spans of the units from `start` to `end` of a text, counted from `offset` on. */
export function clipSpans(spans: readonly TextSpan[], start: number, end: number, offset: number): TextSpan[] {
  const clipped: TextSpan[] = []
  for (let i = Math.max(0, spanIndex(spans, start)); i < spans.length; i++) {
    const span = spans[i]
    if (span === undefined || span.at >= end) break
    const from = Math.max(span.at, start)
    const length = Math.min(span.at + span.length, end) - from
    if (length <= 0) continue
    const oneByOne = span.end - span.start === span.length
    const begin = oneByOne ? span.start + from - span.at : span.start
    clipped.push({ at: from - start + offset, length, start: begin, end: oneByOne ? begin + length : span.end })
  }
  return clipped
}

function entityAt(source: string, at: number): string | null {
  if (source.charAt(at) !== '&') return null
  entity.lastIndex = at
  return entity.exec(source)?.[0] ?? null
}

function isSurrogatePair(value: string, at: number): boolean {
  return (value.codePointAt(at) ?? 0) > 0xffff
}

const entity = /&(?:#x[0-9a-f]+|#\d+|[a-z][a-z0-9]*);/iy

/** Where one unit of a decoded value stands in its source; both units of a pair that an entity stands for have its whole. */
export interface UnitSpan {
  readonly start: number
  readonly end: number
}

/**
 * Finds where each unit of a decoded value stands in its raw source between `start` and `end`: the prefixes of quoted or
 * indented lines are passed over, the backslash of an escape and all of an entity belong to their unit.
 */
export function alignText(value: string, source: string, start: number, end: number): UnitSpan[] {
  const spans: UnitSpan[] = []
  const last = Math.max(start, end - 1)
  let at = start
  for (let i = 0; i < value.length; i++) {
    const from = at
    let raw = entityAt(source, at)
    while (at < end && source.charAt(at) !== value.charAt(i) && raw === null) raw = entityAt(source, ++at)
    const literal = raw === null || value.startsWith(raw, i)
    const length = literal ? 1 : (raw?.length ?? 1)
    const escaped = literal && at > from && source.charAt(at - 1) === '\\'
    const span = { start: Math.min(escaped ? at - 1 : at, last), end: Math.min(at + length, Math.max(start, end)) }
    spans.push(span)
    at += length
    if (literal || !isSurrogatePair(value, i)) continue
    spans.push(span)
    i++
  }
  return spans
}

function entityAt(source: string, at: number): string | null {
  if (source.charAt(at) !== '&') return null
  entity.lastIndex = at
  return entity.exec(source)?.[0] ?? null
}

function isSurrogatePair(value: string, at: number): boolean {
  return (value.codePointAt(at) ?? 0) > 0xffff
}

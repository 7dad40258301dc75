const entity = /&(?:#x[0-9a-f]+|#\d+|[a-z][a-z0-9]*);/iy

/**
 * Finds where each unit of a decoded value stands in its raw source between `start` and `end`: escapes, entities and the
 * prefixes of quoted or indented lines are passed over.
 */
export function alignText(value: string, source: string, start: number, end: number): number[] {
  const offsets: number[] = []
  let at = start
  for (let i = 0; i < value.length; i++) {
    let raw = entityAt(source, at)
    while (at < end && source.charAt(at) !== value.charAt(i) && raw === null) raw = entityAt(source, ++at)
    offsets.push(Math.min(at, Math.max(start, end - 1)))
    if (raw === null || value.startsWith(raw, i)) {
      at++
      continue
    }
    if (isSurrogatePair(value, i)) {
      offsets.push(at)
      i++
    }
    at += raw.length
  }
  return offsets
}

function entityAt(source: string, at: number): string | null {
  if (source.charAt(at) !== '&') return null
  entity.lastIndex = at
  return entity.exec(source)?.[0] ?? null
}

function isSurrogatePair(value: string, at: number): boolean {
  return (value.codePointAt(at) ?? 0) > 0xffff
}

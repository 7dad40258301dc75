import { isMasked, mask, shadow, shadowMasks } from './mask.ts'
import type { SecretSpan } from './secret-span.ts'

/**
 * Masks the spans of a text. Spans that overlap become one under the first one's rule, a span that cuts through an
 * earlier mask takes all of it, and a span that holds nothing but masks is left alone: so each pass leaves less that
 * is not masked, and redacting again comes to rest.
 */
export function applySpans(text: string, spans: readonly SecretSpan[], onMask: (rule: string) => void): string {
  if (spans.length === 0) return text
  const shadowed = shadowMasks(text)
  let out = ''
  let at = 0
  for (const span of mergeSpans(spans.map((each) => widen(shadowed, each)))) {
    if (isMasked(shadowed.slice(span.start, span.end))) continue
    out += text.slice(at, span.start) + mask(span.rule)
    at = span.end
    onMask(span.rule)
  }
  return at === 0 ? text : out + text.slice(at)
}

/** Joins overlapping spans, in order of place. */
export function mergeSpans(spans: readonly SecretSpan[]): SecretSpan[] {
  const merged: SecretSpan[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last === undefined || span.start >= last.end) merged.push(span)
    else
      merged[merged.length - 1] = {
        ...last,
        end: Math.max(last.end, span.end),
        certain: last.certain || span.certain,
      }
  }
  return merged
}

function widen(shadowed: string, span: SecretSpan): SecretSpan {
  let { start, end } = span
  while (shadowed[start] === shadow && shadowed[start - 1] === shadow) start--
  while (shadowed[end - 1] === shadow && shadowed[end] === shadow) end++
  return start === span.start && end === span.end ? span : { ...span, start, end }
}

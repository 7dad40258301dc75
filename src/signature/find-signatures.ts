import { compareText } from '../text/compare-text.ts'
import { builtinSignatures } from './builtin-signatures.ts'
import { isNegated } from './is-negated.ts'
import { joinWrappedLines } from './join-wrapped-lines.ts'
import type { Signature } from './signature.ts'

/** A failure signature in a text; `text.slice(start, end) === quote`. */
export interface SignatureHit {
  /** Id of the signature. */
  readonly signature: string
  /** The passage that shows it. */
  readonly quote: string
  /** UTF-16 offset. */
  readonly start: number
  /** UTF-16 offset, exclusive. */
  readonly end: number
}

/** What may lie between two entries of a negated list (UTF-16 units): ", or any of the" with room to spare. */
const widestJoint = 40

const compiled = new WeakMap<Signature, RegExp>()

/**
 * Finds failure signatures in prose, tables and logs, in their order in the text. What the text negates does not
 * count: "no OOM kills", "was not a certificate problem". Takes time in proportion to the length of the text.
 */
export function findSignatures(
  text: string,
  signatures: readonly Signature[] = builtinSignatures,
): readonly SignatureHit[] {
  const joined = joinWrappedLines(text)
  const hits: SignatureHit[] = []
  for (const signature of signatures) {
    for (const match of joined.matchAll(patternOf(signature))) {
      const [start, end] = [match.index, match.index + match[0].length]
      hits.push({ signature: signature.id, quote: text.slice(start, end), start, end })
    }
  }
  hits.sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.signature, b.signature))
  return withoutDenied(joined, hits)
}

/** A list keeps its negation: in "no evictions, OOM kills or crash loops" all three are denied. */
function withoutDenied(text: string, hits: readonly SignatureHit[]): SignatureHit[] {
  const kept: SignatureHit[] = []
  let deniedUpTo = -1
  for (const hit of hits) {
    const continuesList =
      deniedUpTo >= 0 &&
      hit.start >= deniedUpTo &&
      hit.start - deniedUpTo <= widestJoint &&
      /^\s*(?:,|or|nor|and|\/)(?:\s*(?:,|or|nor|and|any|a|an))*\s*$/i.test(text.slice(deniedUpTo, hit.start))
    if (continuesList || hit.start < deniedUpTo || isNegated(text, hit.start, hit.end)) {
      deniedUpTo = Math.max(deniedUpTo, hit.end)
    } else {
      kept.push(hit)
    }
  }
  return kept
}

function patternOf(signature: Signature): RegExp {
  const known = compiled.get(signature)
  if (known) return known
  // A signature that only a snapshot shows has no text patterns; (?!) never matches.
  const source = signature.text.map((pattern) => `(?:${pattern.source})`).join('|') || '(?!)'
  const pattern = new RegExp(source, 'gi')
  compiled.set(signature, pattern)
  return pattern
}

/** Words that may stand between a negation and what it denies: "not caused by an expired certificate". */
const between =
  'a|an|the|any|some|of|in|to|by|be|been|being|from|for|with|due|related|because|caused|about|just|simply|really|actually|' +
  'sign|signs|trace|traces|evidence|indication|indications|case|cases|kind|form|single|visible|real|actual|apparent|' +
  'obvious|known|recent|further|new|additional|previous|classic|genuine|seen|observed|another|our|were|was|is|are|there'

const before = new RegExp(
  String.raw`(?:\b(?:no|not|never|without|nor|neither|none|excluding|free of|free from|rather than|instead of|` +
    String.raw`unrelated to|ruled out|rules out|ruling out|rule out)|n['’]t)(?:\s+(?:${between})){0,6}\s*["'“‘\`*_(]*$`,
  'i',
)

const after =
  /^["'”’`*_)]*(?:\s+\w+){0,2}?\s+(?:(?:was|were|is|are|has been|have been|can be|could be)\s+(?:ruled out|excluded|disproven|disproved|unrelated|normal\b|healthy\b|not (?:the|a|an|our|to blame|involved|at fault|responsible|related|present|seen|observed|found|present)\b)|(?:wasn|weren|isn|aren)['’]t (?:the|a|an|our|to blame|involved|at fault|responsible|related)\b|did not (?:occur|happen)\b|didn['’]t (?:occur|happen)\b)/i

/** How far a negation is looked for (UTF-16 units): six words that may lie between, of the longest, and the negation itself. */
const charactersBefore = 90
/** As far as "… was later ruled out" reaches with two words between. */
const charactersAfter = 60

/**
 * True where the words around `text.slice(start, end)` negate it. Looks only as far as the sentence goes, and only at
 * a negation that applies to this very passage: "no alert fired while the pod was OOMKilled" denies the alert, not the kill.
 */
export function isNegated(text: string, start: number, end: number): boolean {
  const head = text.slice(Math.max(0, start - charactersBefore), start)
  const tail = text.slice(end, end + charactersAfter)
  const clause = head.slice(Math.max(head.lastIndexOf('. '), head.lastIndexOf('\n'), head.lastIndexOf('; ')) + 1)
  if (before.test(clause)) return !/\bnot only(?:\s+\S+){0,3}\s*$/i.test(clause)
  return after.test(tail.split(/[.;\n](?:\s|$)/, 1)[0] ?? '')
}

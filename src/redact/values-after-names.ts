import { isPlainValue } from './plain-value.ts'
import { readBare, readQuoted } from './read-value.ts'
import { secretKeyKind } from './secret-key.ts'
import type { SecretSpan } from './secret-span.ts'

/** Characters of a value that decide whether it is plain; a longer one is none. */
const decisiveLength = 600

/** The values that stand right behind what a pattern matches, where its group `name` is the name of a secret. */
export function valuesAfterNames(text: string, pattern: RegExp, rule: SecretSpan['rule']): SecretSpan[] {
  const spans: SecretSpan[] = []
  for (const match of text.matchAll(pattern)) {
    const name = match.groups?.['name'] ?? ''
    const kind = secretKeyKind(name)
    if (kind === null) continue
    const at = match.index + match[0].length
    const { start, end } = readQuoted(text, at) ?? readBare(text, at)
    if (end > start && !isPlainValue(text.slice(start, Math.min(end, start + decisiveLength)), kind, name))
      spans.push({ start, end, rule, certain: false })
  }
  return spans
}

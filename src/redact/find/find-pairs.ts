import { isPlainValue } from '../plain-value.ts'
import { readBare, readQuoted } from '../read-value.ts'
import { secretKeyKind } from '../secret-key.ts'
import type { SecretSpan } from '../secret-span.ts'
import { valuesAfterNames } from '../values-after-names.ts'

/** `name: DB_PASS` and `value: x` side by side, as YAML, JSON, Go and escaped forms of them write an environment. */
const pair =
  /(?<![\w-])(?:name|key)["'\\]{0,6}[ \t]{0,2}[:=][ \t]{0,4}["'\\]{0,6}(?<name>[\w.-]{2,100})["'\\]{0,6}[ \t]{0,2}[,;]?(?:\\[nr]|\s){0,40}["'\\]{0,6}value["'\\]{0,6}[ \t]{0,2}[:=][ \t]{0,4}/gi

const columns = /\binsert\s{1,8}into\s{1,8}[\w.`"[\]]{1,130}\s{0,8}\((?<names>[^()\n]{1,600})\)\s{0,8}values\s{0,8}\(/gi

/** Finds values whose name stands beside them, and not before them: name and value as two fields, columns of an INSERT. */
export function findPairs(text: string): SecretSpan[] {
  const spans: SecretSpan[] = []
  if (/value/i.test(text)) spans.push(...valuesAfterNames(text, pair, 'named-value'))
  if (/insert\s+into/i.test(text)) spans.push(...findColumns(text))
  return spans
}

function findColumns(text: string): SecretSpan[] {
  const spans: SecretSpan[] = []
  for (const match of text.matchAll(columns)) {
    let at = match.index + match[0].length
    for (const column of (match.groups?.['names'] ?? '').split(',')) {
      const name = column.trim().replace(/[`"[\]]/g, '')
      while (/\s/.test(text[at] ?? '')) at++
      const quoted = readQuoted(text, at)
      const { start, end } = quoted ?? readBare(text, at)
      const kind = secretKeyKind(name)
      const value = text.slice(start, Math.min(end, start + 600))
      if (quoted !== null && kind !== null && end > start && !isPlainValue(value, kind, name))
        spans.push({ start, end, rule: 'named-value', certain: false })
      const next = text.indexOf(',', end)
      if (next === -1 || next - end > 200) break
      at = next + 1
    }
  }
  return spans
}

import type { MappedText } from '../markdown/read/mapped-text.ts'

/** "**Severity:** high" in its two parts. */
export interface Label {
  readonly label: MappedText
  readonly value: MappedText
  /** True where the label is bold or emphasised. */
  readonly marked: boolean
}

const colonAfter = /^\s*[:：]\s*/u
const dashAfter = /^\s*(?:—|–|-|\||→|=)\s+/u
const longestLabel = 60

/** Splits a line into its label and value; null where it has none. The colon may stand in the bold or after it. */
export function splitLabel(line: MappedText): Label | null {
  const bold = line.marks('strong', 'emphasis').find(({ start, end }) => start === 0 && end > 0)
  if (bold) {
    const label = line.slice(0, bold.end)
    const inner = /\s*[:：?？]\s*$/u.exec(label.text)
    const outer = colonAfter.exec(line.text.slice(bold.end)) ?? dashAfter.exec(line.text.slice(bold.end))
    if (inner) return { label: line.slice(0, inner.index).trim(), value: line.slice(bold.end).trim(), marked: true }
    if (outer) return { label: label.trim(), value: line.slice(bold.end + outer[0].length).trim(), marked: true }
    const within = /^([^:：]{1,40})[:：]\s+/u.exec(label.text)
    const isWhole = bold.end === line.text.length
    if (isWhole && !within) return { label: label.trim(), value: line.slice(bold.end), marked: true }
    if (within?.[1])
      return { label: line.slice(0, within[1].length).trim(), value: line.slice(within[0].length).trim(), marked: true }
    return null
  }
  const plain =
    /^([^:：.!?]{1,60}?)\s*(?:：\s*|:(?:\s+|$|(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])))/u.exec(
      line.text,
    )
  if (!plain?.[1] || plain[1].length > longestLabel) return null
  return { label: line.slice(0, plain[1].length), value: line.slice(plain[0].length).trim(), marked: false }
}

import type { Block } from '../../document/block.ts'
import { splitLabel } from '../../document/label.ts'
import type { MappedText } from '../../markdown/read/mapped-text.ts'
import type { CauseRole } from '../../schema/incident/root-cause.ts'
import { classifyExact } from '../../vocabulary/classify-heading.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { isNumberedCause, roleIn } from './cause-heading.ts'

export interface LabelledCause {
  readonly role: CauseRole | null
  readonly text: MappedText
}

/** So many numbered causes make an introduction of the words before them. */
const fewestNumbered = 2

/**
 * The causes of a section whose paragraphs or lines say what they are: "**Direct cause:** …", "**寄与要因**: …", "**Bug 1:** …".
 * Lines with another label are no causes ("**Why it took so long:** …"). Null where no line is so labelled, or words stand
 * before the first label that do not introduce a numbered row of causes.
 */
export function labelledCauses(blocks: readonly Block[], vocabulary: Vocabulary): LabelledCause[] | null {
  const causes: LabelledCause[] = []
  let isCause: boolean | null = null
  let isIntroduced = false
  let numbered = 0
  for (const { node, text } of blocks) {
    if (node.type !== 'paragraph') {
      if (isCause !== false) return null
      continue
    }
    for (const part of labelledParts(text, vocabulary)) {
      const label = splitLabel(part)
      const kind = label && causeKind(label.label.text, vocabulary)
      if (label?.marked || kind) {
        isCause = kind !== null
        if (kind && label && label.value.text !== '') causes.push({ role: kind.role, text: label.value.collapsed() })
        else if (kind) return null
        if (kind && /\d/.test(label?.label.text ?? '')) numbered++
      } else if (isCause === null) isIntroduced = true
      else if (isCause) return null
    }
  }
  if (isIntroduced && numbered < fewestNumbered) return null
  return causes.length > 0 ? causes : null
}

/** What belongs to the label above it: "Effect: …" below a cause does not. */
export function upToNextLabel(blocks: readonly Block[]): Block[] {
  const own: Block[] = []
  for (const { node, text } of blocks) {
    const lines = node.type === 'paragraph' ? text.lines() : []
    const next = lines.find((line) => splitLabel(line)?.marked)
    const end = next ? text.text.indexOf(next.text) : text.text.length
    if (end > 0) own.push({ node, text: text.slice(0, end).trim() })
    if (next) break
  }
  return own
}

/** A paragraph in parts that begin with a labelled line each, but for the first: the lines below a label belong to it. */
function labelledParts(text: MappedText, vocabulary: Vocabulary): MappedText[] {
  let from = 0
  const starts = text.lines().flatMap((line, i) => {
    const start = text.text.indexOf(line.text, from)
    from = start + line.text.length
    const label = splitLabel(line)
    return i === 0 || label?.marked || (label && causeKind(label.label.text, vocabulary)) ? [start] : []
  })
  return starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.text.length).trim())
}

/** What a label says of the cause behind it; null where it is the label of something else. */
export function causeKind(label: string, vocabulary: Vocabulary): { role: CauseRole | null } | null {
  const role = roleIn(label, vocabulary)
  // "Bug #1 (PR 23) — found later": the name of the cause is "Bug 1".
  const name = label.replace(/\s*[([（].*$|\s+[—–-]\s.*$/u, '').replace(/#\s*(?=\d)/u, '')
  const kinds = classifyExact(name.replace(/\s*\d+$/u, ''), vocabulary)
  if (kinds.includes('root-causes') || isNumberedCause(name, vocabulary)) return { role }
  if (kinds.includes('contributing-factors')) return { role: role ?? 'contributing' }
  if (kinds.includes('trigger')) return { role: role ?? 'trigger' }
  return null
}

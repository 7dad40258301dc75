import type { Block } from '../../document/block.ts'
import { splitLabel } from '../../document/label.ts'
import type { MappedText } from '../../markdown/read/mapped-text.ts'
import type { CauseRole } from '../../schema/incident/root-cause.ts'
import { classifyExact } from '../../vocabulary/classify-heading.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { roleIn } from './cause-heading.ts'

export interface LabelledCause {
  readonly role: CauseRole | null
  readonly text: MappedText
}

/**
 * The causes of a section whose paragraphs or lines say what they are: "**Direct cause:** …", "**寄与要因**: …". Lines with
 * another label are no causes ("**Why it took so long:** …"). Null where no line is so labelled, or words stand before
 * the first label.
 */
export function labelledCauses(blocks: readonly Block[], vocabulary: Vocabulary): LabelledCause[] | null {
  const causes: LabelledCause[] = []
  let isCause: boolean | null = null
  for (const { node, text } of blocks) {
    if (node.type !== 'paragraph') {
      if (isCause !== false) return null
      continue
    }
    for (const line of text.lines()) {
      const label = splitLabel(line)
      const kind = label && causeKind(label.label.text, vocabulary)
      if (label?.marked || kind) {
        isCause = kind !== null
        if (kind && label && label.value.text !== '') causes.push({ role: kind.role, text: label.value.collapsed() })
        else if (kind) return null
      } else if (isCause !== false) return null
    }
  }
  return causes.length > 0 ? causes : null
}

/** What a label says of the cause behind it; null where it is the label of something else. */
export function causeKind(label: string, vocabulary: Vocabulary): { role: CauseRole | null } | null {
  const role = roleIn(label, vocabulary)
  const kinds = classifyExact(label, vocabulary)
  if (kinds.includes('root-causes')) return { role }
  if (kinds.includes('contributing-factors')) return { role: role ?? 'contributing' }
  if (kinds.includes('trigger')) return { role: role ?? 'trigger' }
  return null
}

import type { PhrasingContent } from 'mdast'
import { plainLine } from '../../text/plain-line.ts'
import { literalNodes } from './text-nodes.ts'

/** A piece of a sentence: plain words, or a name or quote of the cluster that is set as code. */
export type PhrasePart = string | { readonly code: string }

/** Builds the nodes of one line. What comes from outside goes in as a part, so that it can't become a mark. */
export function phrase(...parts: readonly PhrasePart[]): PhrasingContent[] {
  return parts.flatMap((part): PhrasingContent[] => {
    if (typeof part === 'string') return literalNodes(part.replace(/\s+/gu, ' '))
    const value = plainLine(part.code)
    return value === '' ? [] : [{ type: 'inlineCode', value }]
  })
}

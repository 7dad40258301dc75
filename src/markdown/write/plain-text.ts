import type { Node } from 'mdast'
import { readText } from '../read/mapped-text.ts'
import { SourceText } from '../read/source-text.ts'

/** The words of nodes as the parser reads them, on one line. */
export function plainText(nodes: Node | readonly Node[], source: string): string {
  return readText(nodes, new SourceText(source)).collapsed().text
}

import type { List, Paragraph, PhrasingContent } from 'mdast'

/** A paragraph of one line. */
export function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

/** A list of one-line items without blank lines between them. */
export function bulletList(items: readonly PhrasingContent[][], options: { readonly ordered?: boolean } = {}): List {
  return {
    type: 'list',
    ordered: options.ordered ?? false,
    start: options.ordered ? 1 : null,
    spread: false,
    children: items.map((children) => ({ type: 'listItem', spread: false, children: [paragraph(children)] })),
  }
}

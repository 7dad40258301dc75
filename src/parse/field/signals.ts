import type { Node } from 'mdast'
import { walkSections } from '../../document/section-tree.ts'
import { readText } from '../../markdown/read/mapped-text.ts'
import type { Signal } from '../../schema/incident/signal.ts'
import { findSignatures } from '../../signature/find-signatures.ts'
import { type ParseContext, sectionsOf } from '../parse-context.ts'

/** The failure signatures that its words and logs show, each once, where it stands first. */
export function readSignals(context: ParseContext): Signal[] {
  const text = readText(ownNodes(context), context.source)
  const signals: Signal[] = []
  for (const { signature, quote, start, end } of findSignatures(text.text, context.signatures)) {
    if (signals.some((known) => known.signature === signature)) continue
    context.places.set(['signals', signals.length], text.place(start, end))
    signals.push({ signature, quote: quote.replace(/\s+/gu, ' ') })
  }
  return signals
}

/** What stands in a list of references is about other incidents, not about this one. */
function ownNodes(context: ParseContext): Node[] {
  const listed = new Set<Node>(
    sectionsOf(context, 'references').flatMap((section) =>
      [...walkSections(section)].flatMap(({ blocks }) => blocks.map(({ node }) => node)),
    ),
  )
  return context.tree.children.filter((node) => !listed.has(node))
}

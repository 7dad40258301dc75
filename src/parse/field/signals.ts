import type { Node } from 'mdast'
import { walkRegions } from '../../document/region.ts'
import { readText } from '../../markdown/read/mapped-text.ts'
import type { Signal } from '../../schema/incident/signal.ts'
import { findSignatures } from '../../signature/find-signatures.ts'
import { type Reading, regionsOf } from '../reading.ts'

/** The failure signatures that its words and logs show, each once, where it stands first. */
export function readSignals(reading: Reading): Signal[] {
  const text = readText(ownNodes(reading), reading.source)
  const signals: Signal[] = []
  for (const { signature, quote, start, end } of findSignatures(text.text)) {
    if (signals.some((known) => known.signature === signature)) continue
    reading.places.set(['signals', signals.length], text.place(start, end))
    signals.push({ signature, quote: quote.replace(/\s+/gu, ' ') })
  }
  return signals
}

/** What stands in a list of references tells of other incidents, not of this one. */
function ownNodes(reading: Reading): Node[] {
  const listed = new Set<Node>(
    regionsOf(reading, 'references').flatMap((region) =>
      [...walkRegions(region)].flatMap(({ blocks }) => blocks.map(({ node }) => node)),
    ),
  )
  return reading.root.children.filter((node) => !listed.has(node))
}

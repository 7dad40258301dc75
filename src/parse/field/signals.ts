import { readText } from '../../markdown/mapped-text.ts'
import type { Signal } from '../../schema/signal.ts'
import { findSignatures } from '../../signature/find-signatures.ts'
import type { Reading } from '../reading.ts'

/** The failure signatures that its words and logs show, each once, where it stands first. */
export function readSignals(reading: Reading): Signal[] {
  const text = readText(reading.root.children, reading.source)
  const signals: Signal[] = []
  for (const { signature, quote, start, end } of findSignatures(text.text)) {
    if (signals.some((known) => known.signature === signature)) continue
    reading.places.set(['signals', signals.length], text.place(start, end))
    signals.push({ signature, quote })
  }
  return signals
}

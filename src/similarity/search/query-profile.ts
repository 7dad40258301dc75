import { withoutPodSuffix } from '../../kube/generated-name.ts'
import type { Snapshot } from '../../schema/cluster/snapshot.ts'
import { emptyIncident } from '../../schema/incident/empty-incident.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import { findSnapshotSignatures } from '../../signature/find-snapshot-signatures.ts'
import type { Signature } from '../../signature/signature.ts'
import { quotePart, quoteText } from '../corpus/quote.ts'
import { type Profile, type ReadPassage, readPassage } from '../profile.ts'
import { readTokens } from '../words/read-tokens.ts'
import { splitSentences } from '../words/split-sentences.ts'

/** Reads what a sentence or a pasted log is compared by. */
export function profileOfText(text: string, signatures: readonly Signature[]): Profile {
  const passages = splitSentences(text).map((sentence) =>
    readPassage({ zone: 'cause', ...quotePart(sentence, []) }, signatures),
  )
  return { incident: blankIncident, passages, tokens: readTokens(text, null) }
}

/**
 * Reads what a snapshot is compared by: only what is wrong in it. A thousand events of one kind say no more than one,
 * and the hash in a pod's name says nothing.
 */
export function profileOfSnapshot(snapshot: Snapshot, signatures: readonly Signature[]): Profile {
  const passages = new Map<string, ReadPassage>()
  for (const { signature, quote, object } of findSnapshotSignatures(snapshot, signatures)) {
    const text = `${withoutPodSuffix(object.name)}: ${quote}`
    const known = passages.get(`${signature}\n${text}`)
    if (known) continue
    const passage = readPassage({ zone: 'cause', ...quoteText(text, []) }, signatures)
    const hit = { signature, quote, start: text.length - quote.length, end: text.length }
    passages.set(`${signature}\n${text}`, { ...passage, signatures: [hit] })
  }
  const texts = [...passages.values()].map(({ text }) => text)
  return { incident: blankIncident, passages: [...passages.values()], tokens: readTokens(texts.join('\n'), null) }
}

const blankIncident: Incident = { ...emptyIncident(), id: '' }

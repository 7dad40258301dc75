import type { RecoveryAct } from '../../schema/incident/resolution.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Passage } from './passage.ts'
import { Wording } from './wording.ts'

/** Whether a person did it on the spot; null where the passage does not say. */
export function readByHand(
  { command, titles }: Passage,
  wording: Wording,
  act: RecoveryAct,
  vocabulary: Vocabulary,
): boolean | null {
  if (act === 'wait-or-provider') return false
  const own = command === null ? wording : new Wording(`${wording.text} ${command}`, vocabulary)
  const auto = own.remarks('automatic')
  // "Without any manual change" is no hand.
  const hand = own.remarks('byHand').some(({ at, end }) => !auto.some((other) => other.at <= at && end <= other.end))
  if (hand !== auto.length > 0) return hand
  if (command !== null) return true
  if (hand) return null
  return new Wording(titles, vocabulary).says('byHand') || own.namesPerson() ? true : null
}

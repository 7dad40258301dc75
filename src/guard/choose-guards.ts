import { builtinGuards } from './builtin-guards.ts'
import type { Guard } from './guard.ts'

/**
 * Chooses the guards that tell of failures with these signatures, in the order of the signatures.
 *
 * @param about What the incidents are about: names of components, services, titles.
 */
export function chooseGuards(signatures: readonly string[], about: readonly string[]): Guard[] {
  const rank = (guard: Guard) => signatures.findIndex((id) => guard.signatures.includes(id))
  return builtinGuards
    .filter((guard) => rank(guard) >= 0)
    .filter((guard) => guard.about === null || about.some((name) => guard.about?.test(name)))
    .sort((a, b) => rank(a) - rank(b))
}

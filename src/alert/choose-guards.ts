import type { Guard } from './guard.ts'

/**
 * Chooses the guards that alert on failures with these signatures, in the order of the signatures.
 *
 * @param about What each incident is about: names of components and services, and the title. A guard of one product is
 * for incidents of which at least half are about it.
 */
export function chooseGuards(
  guards: readonly Guard[],
  signatures: readonly string[],
  about: readonly string[],
): Guard[] {
  const rank = (guard: Guard) => signatures.findIndex((id) => guard.signatures.includes(id))
  return guards
    .filter((guard) => rank(guard) >= 0)
    .filter(
      ({ about: product }) =>
        product === null || about.filter((names) => product.test(names)).length * 2 >= Math.max(1, about.length),
    )
    .sort((a, b) => rank(a) - rank(b))
}

import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import type { Guard } from './guard.ts'

/** A guard as it is written down: `about` may be left out. */
export type GuardDefinition = Omit<Guard, 'about'> & { readonly about?: RegExp | null }

/**
 * Checks a guard and gives it back. That Prometheus takes the rule is checked by the tests, with promtool.
 *
 * @throws PostmortemError `CONFIG` where the guard would not know its own rule in a cluster.
 */
export function defineGuard({ about = null, ...guard }: GuardDefinition): Guard {
  if (!guard.knownBy.test(guard.expr)) {
    throw new PostmortemError(
      'CONFIG',
      `The guard ${guard.alert} does not recognise its own expression: ${guard.knownBy.source}`,
      'Let knownBy match the metric and the comparison of expr.',
    )
  }
  return { ...guard, about }
}

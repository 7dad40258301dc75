import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import type { Guard } from './guard.ts'

/** A guard as it is written down: `about` may be left out. */
export type GuardDefinition = Omit<Guard, 'about'> & { readonly about?: RegExp | null }

/** A Prometheus duration: units from the largest to the smallest (`prometheus/common`, model.ParseDuration). */
const duration = /^(?!$)(\d+y)?(\d+w)?(\d+d)?(\d+h)?(\d+m)?(\d+s)?(\d+ms)?$/

/**
 * Declares a guard, the kit's own or a team's. Whether Prometheus accepts the rule is checked by the tests, with promtool.
 *
 * @throws PostmortemError with code `CONFIG` for a name with blanks, for no signature, for a `for` that is no duration of
 * Prometheus, and where `knownBy` does not match the guard's own expression.
 */
export function defineGuard({ about = null, ...guard }: GuardDefinition): Guard {
  const { alert, signatures, knownBy, expr } = guard
  if (!/^\S+$/.test(alert))
    throw refuse(`The alert "${alert}" is no name of an alert.`, 'Name it in one word, like KubePodCrashLooping.')
  if (signatures.length === 0)
    throw refuse(
      `The guard ${alert} names no failure signature.`,
      'List the ids of those that it alerts on in `signatures`.',
    )
  if (!duration.test(guard.for))
    throw refuse(`The guard ${alert} holds for "${guard.for}", which is no duration.`, 'Write it like 15m or 1h30m.')
  if (!knownBy.test(expr))
    throw refuse(
      `The guard ${alert} does not recognise its own expression: ${knownBy.source}`,
      'Let knownBy match the metric and the comparison of expr.',
    )
  return Object.freeze({
    ...guard,
    about,
    signatures: Object.freeze([...signatures]),
    needs: Object.freeze([...guard.needs]),
  })
}

function refuse(message: string, hint: string): PostmortemError {
  return new PostmortemError('CONFIG', message, hint)
}

import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import type { Gap } from '../../schema/cluster/snapshot.ts'
import { statusMessage } from './read-answer.ts'
import type { ApiAnswer } from './request-api.ts'
import { ServerFault } from './server-fault.ts'

/** Describes as a gap why something could not be read, from an answer that was no success. */
export function explainRefusal(what: string, { status, body }: ApiAnswer): Gap {
  const message = statusMessage(body)
  if (status === 401 || status === 403) {
    return {
      what,
      reason: 'denied',
      detail: message === null ? `The server answered ${status}.` : shorten(message),
      remedy: 'The role that is needed is printed by: postmortem snapshot --check-access',
    }
  }
  if (status === 404) return { what, reason: 'absent', detail: message ?? 'The server answered 404.', remedy: null }
  if (status === 200) {
    return {
      what,
      reason: 'unreadable',
      detail: 'The answer of the server is not what was asked for.',
      remedy: tryAgain,
    }
  }
  const detail = `The server answered ${status}${message === null ? '.' : `: ${message}`}`
  return {
    what,
    reason: 'unreadable',
    detail,
    remedy:
      status >= 500
        ? `Look whether what serves this API runs (kubectl get apiservices, kubectl get --raw /readyz?verbose). ${tryAgain}`
        : tryAgain,
  }
}

/** `nodes is forbidden: User "x" cannot list resource "nodes" in API group "" at …` names the kind thrice. */
function shorten(refusal: string): string {
  return refusal.replace(
    /^\S+ (?:"[^"]*" )?is forbidden: (User .* cannot [a-z]+) resource "[^"]*" in API group "[^"]*"/,
    '$1 it',
  )
}

/** Describes as a gap that no whole answer came; what is no fault of the server is thrown on. */
export function explainFault(what: string, error: unknown): Gap {
  if (error instanceof PostmortemError) return { what, reason: 'denied', detail: error.message, remedy: error.hint }
  if (!(error instanceof ServerFault)) throw error
  if (error.reason === 'timeout') {
    return {
      what,
      reason: 'timeout',
      detail: 'No whole answer came in time.',
      remedy: 'Give it longer with --timeout, or ask for less with --namespace.',
    }
  }
  if (error.reason === 'too-large') {
    return {
      what,
      reason: 'truncated',
      detail: `The server sent ${error.message}.`,
      remedy: 'Ask for less with --namespace.',
    }
  }
  return {
    what,
    reason: error.reason === 'refused' ? 'unreachable' : 'unreadable',
    detail: `The connection failed (${error.message}).`,
    remedy: tryAgain,
  }
}

const tryAgain = 'Run it again.'

import type { Gap } from '../../schema/cluster/snapshot.ts'
import { quoteMessage } from '../quote-message.ts'

/**
 * Reads what a collector reported that it could not get: a JSON list of messages, a map of them by namespace, or text.
 * Nothing where the file is there and empty.
 * @param of what was to be collected
 */
export function parseErrorsFile(text: string, of: string): Gap[] {
  const messages = readMessages(text)
  const [first] = messages
  if (first === undefined) return []
  const rest = messages.length - 1
  return [
    {
      what: of,
      reason: reasonOf(first),
      detail: `${quoteMessage(first)}${rest === 0 ? '' : ` (and ${rest} more)`}`,
      remedy: remedyOf(reasonOf(first)),
    },
  ]
}

function readMessages(text: string): string[] {
  try {
    return messagesIn(JSON.parse(text), '')
  } catch {
    return text.trim() === '' ? [] : [text.trim().split('\n', 1)[0] ?? '']
  }
}

function messagesIn(value: unknown, under: string): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [under === '' ? value : `${under}: ${value}`]
  if (Array.isArray(value)) return value.flatMap((each) => messagesIn(each, under))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => messagesIn(each, key))
}

function reasonOf(message: string): Gap['reason'] {
  if (/forbidden|unauthorized|cannot (?:list|get)/i.test(message)) return 'denied'
  if (/timed? ?out|deadline exceeded/i.test(message)) return 'timeout'
  if (/connection refused|no route to host|no such host|unreachable/i.test(message)) return 'unreachable'
  if (/could not find the requested resource|no matches for kind|doesn't have a resource type|not found/i.test(message))
    return 'absent'
  return 'unreadable'
}

function remedyOf(reason: Gap['reason']): string {
  return reason === 'denied'
    ? 'Give the collector the right to list it, and collect again.'
    : 'Collect again, or ask the cluster itself.'
}

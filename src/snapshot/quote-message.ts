import { oneLine } from '../text/one-line.ts'

/** What a gap quotes of a message (UTF-16 units): chosen; Kubernetes names the resource and the reason first. */
const longestMessage = 300

/** Quotes a message of a server or a collector on one line, cut to 300 characters. */
export function quoteMessage(message: string): string {
  return oneLine(message, longestMessage)
}

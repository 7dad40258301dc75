import { parseLossless, stringifyLossless } from './lossless-json.ts'
import { redactValue } from './redact-value.ts'
import { createRedactor, type Redaction, type RedactOptions, type Redactor } from './redactor.ts'

/** A text without its secrets, and what was removed. */
export interface RedactedText {
  readonly text: string
  readonly redactions: readonly Redaction[]
}

/**
 * Removes the secrets of a text: a log line, a file, an annotation. Each is replaced by `[redacted:RULE]`; every other
 * byte stays, save that JSON is written anew, in compact form, where a secret was inside it. Redacting again changes
 * nothing. Linear in the length of the text.
 */
export function redactText(text: string, options?: RedactOptions): RedactedText {
  const redactor = createRedactor(options)
  return { text: redactString(text, redactor), redactions: redactor.redactions() }
}

/** How deep JSON inside JSON strings is read, a chosen bound; below that it is redacted as plain text. */
const deepestJson = 6

/** Redacts a string with a running redactor: as JSON where it is JSON, line by line where lines are, else as plain text. */
export function redactString(text: string, redactor: Redactor, depth = 0): string {
  if (depth >= deepestJson || !text.includes('{')) {
    return text.trimStart().startsWith('[') ? redactJson(text, redactor, depth) : redactor.plainText(text)
  }
  const whole = redactJson(text, redactor, depth)
  if (!text.includes('\n')) return whole
  // Logs of JSON lines are no JSON together, nor is a line inside a text; each line that is one is read as such.
  return redactor.plainText(
    whole
      .split('\n')
      .map((line) => (line.includes('{') ? redactJson(line, redactor, depth) : line))
      .join('\n'),
  )
}

function redactJson(text: string, redactor: Redactor, depth: number): string {
  const value = parseLossless(text)
  if (value === undefined) return redactor.plainText(text)
  const redacted = redactValue(value, redactor, depth + 1, redactString)
  if (redacted === value) return text
  const [lead = '', tail = ''] = [/^\s*/.exec(text)?.[0], /\s*$/.exec(text)?.[0]]
  return lead + stringifyLossless(redacted) + tail
}

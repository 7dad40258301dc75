import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { redactText } from './redact-text.ts'

/** Takes secrets out of the words of a diagnostic: messages quote the document, and end up in the logs of CI. */
export function redactDiagnostic(diagnostic: Diagnostic): Diagnostic {
  const { message, related } = diagnostic
  return {
    ...diagnostic,
    message: redactText(message).text,
    ...(related && { related: related.map((each) => ({ ...each, message: redactText(each.message).text })) }),
  }
}

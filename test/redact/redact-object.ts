import { redactString } from '../../src/redact/redact-text.ts'
import { redactValue } from '../../src/redact/redact-value.ts'
import { createRedactor, type Redaction, type RedactOptions } from '../../src/redact/redactor.ts'

/** A value without its secrets, and what was removed. */
export interface Redacted<T> {
  readonly value: T
  readonly redactions: readonly Redaction[]
}

/**
 * Removes the secrets of a Kubernetes object or any other JSON value: by the names and structure around a value first
 * (environment, arguments, headers, Secret and ConfigMap data, registry logins, JSON in annotations), by its shape
 * second. Parts without a secret are given back as they are, not copied. Redacting again changes nothing.
 */
export function redactObject<T>(value: T, options?: RedactOptions): Redacted<T> {
  const redactor = createRedactor(options)
  return { value: redactValue(value, redactor, 0, redactString), redactions: redactor.redactions() }
}

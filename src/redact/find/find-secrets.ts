import { mergeSpans } from '../apply-spans.ts'
import type { RedactOptions } from '../redactor.ts'
import type { SecretSpan } from '../secret-span.ts'
import { findSpans } from './find-spans.ts'

export interface FindSecretsOptions extends RedactOptions {
  /** True gives also what is only masked to be safe, which prose may trip. @default false */
  readonly uncertain?: boolean | undefined
}

/**
 * Finds where a document holds secrets, in order of place, without overlaps. Only what nothing but a secret reads like
 * is given: "password: hunter2" is, "the password was wrong" is not.
 */
export function findSecrets(text: string, options: FindSecretsOptions = {}): SecretSpan[] {
  const keys = new Set(options.keys?.map((key) => key.toLowerCase()))
  const spans = findSpans(text, keys)
  return mergeSpans(options.uncertain === true ? spans : spans.filter(({ certain }) => certain))
}

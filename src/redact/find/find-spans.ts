import { shadowMasks } from '../mask.ts'
import type { SecretSpan } from '../secret-span.ts'
import { findCommandSecrets } from './find-command-secrets.ts'
import { findEncoded } from './find-encoded.ts'
import { findHeaderValues } from './find-header-values.ts'
import { findJwt } from './find-jwt.ts'
import { findNamed } from './find-named.ts'
import { findPairs } from './find-pairs.ts'
import { findPem } from './find-pem.ts'
import { findSpoken } from './find-spoken.ts'
import { findTokenShapes } from './find-token-shapes.ts'
import { findUrlSecrets } from './find-url-secrets.ts'
import { findWebhooks } from './find-webhooks.ts'

/** How many encodings deep a secret is looked for: base64 of base64 is what a dump shows of Helm's releases. */
const deepest = 3

/**
 * Finds every span of a text that reads as a secret, by structure and name first, by shape second. Spans may overlap
 * and are in the order of the rules, the most specific first.
 * @param further names that a team adds, in lower case
 */
export function findSpans(text: string, further?: ReadonlySet<string>, depth = 0): SecretSpan[] {
  // The shortest form that holds a secret is a name, a separator and a value.
  if (text.length < 6) return []
  const shadowed = shadowMasks(text)
  const spans = [
    ...findPem(shadowed),
    ...findJwt(shadowed),
    ...findTokenShapes(shadowed),
    ...findWebhooks(shadowed),
    ...findUrlSecrets(shadowed),
    ...findHeaderValues(shadowed),
    ...findNamed(shadowed, further),
    ...findPairs(shadowed),
    ...findCommandSecrets(shadowed),
    ...findSpoken(shadowed),
  ]
  if (depth >= deepest) return spans
  return [...spans, ...findEncoded(shadowed, (decoded) => findSpans(decoded, further, depth + 1))]
}

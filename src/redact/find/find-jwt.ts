import { matchSpans, type SecretSpan } from '../secret-span.ts'

// RFC 7519 and RFC 7516: base64url parts joined by dots, the first a JSON object, so it begins with eyJ ({").
const jwt = /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{2,}(?:\.[\w-]*){1,3}/dg

/** Finds JSON Web Tokens, signed or encrypted. */
export function findJwt(text: string): SecretSpan[] {
  return text.includes('eyJ') ? matchSpans(text, jwt, 'jwt') : []
}

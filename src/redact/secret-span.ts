/** A range of a text that holds a secret; `end` is exclusive, both are UTF-16 offsets. */
export interface SecretSpan {
  readonly start: number
  readonly end: number
  /** Kebab-case id of the rule that found it. */
  readonly rule: string
  /** True where nothing but a secret reads like this; false where it is masked to be safe. */
  readonly certain: boolean
}

/** Finds the secrets of one group in a text, in linear time. Masks stand in the text as runs of {@link shadow}. */
export type FindSpans = (text: string) => SecretSpan[]

/** Collects what a pattern matches: the group named `secret`, or all of it. The pattern must have the flags `dg`. */
export function matchSpans(text: string, pattern: RegExp, rule: string, certain = true): SecretSpan[] {
  const spans: SecretSpan[] = []
  for (const match of text.matchAll(pattern)) {
    const at = match.indices?.groups?.['secret'] ?? match.indices?.[0]
    if (at !== undefined && at[1] > at[0]) spans.push({ start: at[0], end: at[1], rule, certain })
  }
  return spans
}

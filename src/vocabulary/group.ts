/** What one language holds of a group, beside the language's tag. */
export interface HeldBy<Held> {
  readonly tag: string
  readonly held: Held
}

/** One group of a language: how it is written, what the language then holds, and what several languages make of it. */
export interface Group<Written, Held, Compiled> {
  /** Parses what a language writes, undefined for a group that it leaves out; throws a TypeError on a malformed list. */
  parse(written: Written | undefined): Held
  /** Joins what languages hold; where two claim a phrase, the earlier one keeps it. */
  compile(languages: readonly HeldBy<Held>[]): Compiled
}

// biome-ignore lint/suspicious/noExplicitAny: a table of groups holds groups of every type, and keeps each one's own.
export type AnyGroup = Group<any, any, any>

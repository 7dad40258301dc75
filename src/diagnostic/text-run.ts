/** `length` characters from index `at` of a text that stand one after the other from `offset` of the document on. */
export interface TextRun {
  readonly at: number
  readonly offset: number
  readonly length: number
}

type NamesIn<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | NamesIn<Rest> : Text

/** The names in texts, with blanks between them, as a list that keeps their types. */
export function namesIn<const Texts extends readonly string[]>(...texts: Texts): readonly NamesIn<Texts[number]>[] {
  return texts.flatMap((text) => text.split(' ')) as NamesIn<Texts[number]>[]
}

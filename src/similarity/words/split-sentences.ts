/**
 * Splits a text into sentences, list items, table rows and log lines. A line that is wrapped inside a sentence does not
 * end it. White space is collapsed, and marks of headings, lists, code and emphasis go; the words stay as they are.
 */
export function splitSentences(text: string): string[] {
  return text
    .split(/\r?\n[ \t]*\r?\n|\r?\n(?=[ \t]*(?:[-*+|>#]|\d+[.)])[ \t])|\r?\n(?=[ \t]*(?:```|~~~|\||[[{\d]))/)
    .flatMap((block) => block.split(/(?<=[.!?…]["'”’)*_`]{0,2})\s+(?=[\p{Lu}\d`*"'“‘([_])|(?<=[。！？])/u))
    .map((sentence) =>
      sentence
        .replace(/\s+/g, ' ')
        .replace(/^(?:[#>|*+-]+ )+|\*\*|`|\|$/g, '')
        .trim(),
    )
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}

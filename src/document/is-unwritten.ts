/** Whether words are nothing but what a template asks with, in any language: none at all, "…", "TODO", "<event>", "[Your name]". */
export function isUnwritten(words: string): boolean {
  return /^(?:TODO|TBD|TBC|FIXME|XXX|\.{3}|…|<\p{L}[^<>]*>|\[[^\][\d]+\])?$/iu.test(words.trim())
}

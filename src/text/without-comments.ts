/** A text without its HTML comments, in time that grows with its length; one that does not end stays. */
export function withoutComments(text: string): string {
  let result = ''
  let from = 0
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start + 4)
    if (end < 0) break
    result += text.slice(from, start)
    from = end + 3
  }
  return result + text.slice(from)
}

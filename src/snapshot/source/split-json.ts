import { PostmortemError } from '../../diagnostic/postmortem-error.ts'

/**
 * Parses JSON values that follow one another, with white space or `---` between them: one document, JSON Lines,
 * or what `kubectl cluster-info dump` prints. The text is read once where it is a single document, twice else.
 * @throws PostmortemError BAD_SOURCE that names the line where the text breaks off or is no JSON
 */
export function splitJson(text: string, name: string): unknown[] {
  try {
    return [JSON.parse(text)]
  } catch {
    return splitValues(text, name)
  }
}

function splitValues(text: string, name: string): unknown[] {
  const values: unknown[] = []
  const gap = /(?:\s|---)*/y
  for (let at = 0; ; ) {
    gap.lastIndex = at
    gap.test(text)
    const start = gap.lastIndex
    if (start >= text.length) return values
    if (text[start] !== '{' && text[start] !== '[') throw notJson(text, start, name, 'neither { nor [ is there')
    const end = endOfValue(text, start)
    if (end === null) throw cutOff(text, start, name)
    try {
      values.push(JSON.parse(text.slice(start, end)))
    } catch (error) {
      throw notJson(text, start, name, error instanceof Error ? reasonOf(error) : 'it does not parse')
    }
    at = end
  }
}

/** The offset behind the bracket that closes the one at `start`; null where none does. */
function endOfValue(text: string, start: number): number | null {
  const token = /["{}[\]]/g
  const stringEnd = /[^"\\]*(?:\\[\s\S][^"\\]*)*"/y
  token.lastIndex = start
  let depth = 0
  for (let hit = token.exec(text); hit !== null; hit = token.exec(text)) {
    if (hit[0] === '"') {
      stringEnd.lastIndex = token.lastIndex
      if (!stringEnd.test(text)) return null
      token.lastIndex = stringEnd.lastIndex
    } else if (hit[0] === '{' || hit[0] === '[') depth++
    else if (--depth === 0) return token.lastIndex
  }
  return null
}

function cutOff(text: string, start: number, name: string): PostmortemError {
  const bytes = Buffer.byteLength(text)
  return new PostmortemError(
    'BAD_SOURCE',
    `${name} breaks off at line ${lineAt(text, text.length)} (byte ${bytes}), inside the JSON value that begins at line ${lineAt(text, start)}.`,
    'The file was cut short. Run the kubectl command again and let it finish, then read the new file.',
  )
}

function notJson(text: string, start: number, name: string, reason: string): PostmortemError {
  return new PostmortemError(
    'BAD_SOURCE',
    `${name} is not valid JSON: in the value at line ${lineAt(text, start)}, ${reason}.`,
    'Give the output of "kubectl get … -o json" as it is, without anything before or after it.',
  )
}

/** The engine's message, without the excerpt of the text that it quotes: it may hold a secret. */
function reasonOf(error: Error): string {
  const at = /position (\d+)/.exec(error.message)?.[1]
  return at === undefined ? 'it does not parse' : `it does not parse at character ${at} of the value`
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

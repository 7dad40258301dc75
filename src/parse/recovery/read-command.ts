import type { Code } from 'mdast'
import type { MappedText } from '../../markdown/read/mapped-text.ts'

/** Languages of code blocks that hold output, configuration or text, and no commands. */
const noCommands =
  /^(?:ya?ml|json|toml|ini|text|txt|log|logs|diff|output|console-output|mermaid|python|py|js|ts|typescript|javascript|go|java|php|ruby|rust|nginx|conf|dockerfile|hcl|xml|html|promql|logql|sql-output|plaintext)$/i

/** The commands of a code block without their comments and prompts; null where it holds none. */
export function commandOf({ value, lang }: Code): string | null {
  if (lang && noCommands.test(lang)) return null
  const lines = value
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*(?:#|\/\/)/.test(line))
    .map((line) => line.replace(/^\s*(?:\$|>|[\w.-]+@[\w.-]+[^$#]{0,40}[$#])\s+/, ''))
  if (lang == null || lang === '') {
    const [first = ''] = lines
    if (!/^(?:sudo\s+)?[a-z][\w./-]*(?:\s|$)/.test(first.trim()) || /[:=]\s*$|^\w+:\s/.test(first)) return null
  }
  return lines.join('\n') || null
}

/** A code span that is run: a word in lower case and an argument. */
export function commandIn(text: MappedText): string | null {
  for (const { start, end } of text.marks('inlineCode')) {
    const code = text.text.slice(start, end)
    if (/^(?:\$\s*)?(?:sudo\s+)?[a-z][\w.-]*\s+\S/.test(code) && !/[=:]\s|,\s/.test(code))
      return code.replace(/^\$\s*/, '')
  }
  return null
}

import type { Place } from '../../diagnostic/place.ts'
import { type LineContext, writeInline } from '../../markdown/write/write-markdown.ts'
import { plainLine } from '../../text/plain-line.ts'
import { type Editable, nodesAround } from '../editable.ts'

export type ValueContext = LineContext | 'yaml' | 'toml' | 'code'

/** What a place lies in, which says what has to be escaped there. */
export function contextOf(editable: Editable, place: Place): ValueContext {
  const types = nodesAround(editable, place).map(({ type }) => type as string)
  if (types.includes('yaml')) return 'yaml'
  if (types.includes('toml')) return 'toml'
  if (types.includes('code') || types.includes('inlineCode')) return 'code'
  return types.includes('tableCell') || types.includes('tableRow')
    ? 'cell'
    : types.includes('heading')
      ? 'heading'
      : 'paragraph'
}

/** The ways to write a text as one line: as it is, which may turn out to say something else, and escaped. */
export function writeValue(text: string, context: ValueContext): string[] {
  const line = plainLine(text)
  if (context === 'yaml' || context === 'toml') return quoted(line, context)
  if (context === 'code' || line === '') return [line]
  const escaped = writeInline([{ type: 'text', value: line }], context)
  return [...new Set([context === 'cell' ? line.replaceAll('|', '\\|') : line, escaped])]
}

function quoted(line: string, context: 'yaml' | 'toml'): string[] {
  const double = JSON.stringify(line)
  // Plain words first: whether they read back is checked, so that "yes" and "a: b" end in quotes where they must.
  return context === 'yaml' ? [line, double] : [double]
}

import type { RootContent } from 'mdast'
import { nodePlace } from '../../markdown/read/node-place.ts'
import type { FrontMatterValueFor } from './fill-front-matter.ts'

const pair = /^([ \t]*[\w-]+[ \t]*=[ \t]*)("(?:[^"\\]|\\.)*"|'[^']*'|\[[^\]]*\]|[^#\s"'[][^#]*?)([ \t]*(?:#.*)?)$/

/**
 * Writes values to the keys of TOML front matter, line by line. A line that is no pair of key and value, such as one of a
 * text over several lines, stays only where `keepRest` says so.
 */
export function fillToml(node: RootContent, source: string, valueFor: FrontMatterValueFor, keepRest: boolean): string {
  const place = nodePlace(node)
  if (!place) return ''
  const [open = '', ...lines] = source.slice(place.start.offset, place.end.offset).split(/\r\n|\r|\n/)
  const close = lines.pop() ?? ''
  const filled = lines.flatMap((line) => {
    const [, lead = '', , tail = ''] = pair.exec(line) ?? []
    if (lead === '') return keepRest || /^\s*(?:#.*|\[\[?[^\]]*\]\]?)?$/.test(line) ? [line] : []
    const value = valueFor(lead.replace(/\s*=\s*$/, '').trim())
    if (value === undefined) return [line]
    return [`${lead}${value === null ? '""' : JSON.stringify(value)}${tail}`]
  })
  return [open, ...filled, close].join('\n')
}

import type { RootContent } from 'mdast'
import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml'
import { nodePlace } from '../../markdown/read/node-place.ts'
import { type Edit, splice } from '../../markdown/write/splice.ts'

/** Gives the value that belongs to a key of the front matter: text, several texts, null for none, undefined to leave it. */
export type FrontMatterValueFor = (key: string) => string | readonly string[] | null | undefined

/** Writes values to the keys of YAML front matter. Every other byte stays, comments included; what is no map stays whole. */
export function fillFrontMatter(node: RootContent, source: string, valueFor: FrontMatterValueFor): string {
  const place = nodePlace(node)
  if (!place) return ''
  const raw = source.slice(place.start.offset, place.end.offset)
  if (node.type !== 'yaml') return raw
  const base = raw.indexOf('\n') + 1
  const document = parseDocument(node.value, { keepSourceTokens: true })
  if (!isMap(document.contents) || document.errors.length > 0) return raw
  const edits: Edit[] = []
  for (const { key, value } of document.contents.items) {
    const keyEnd = isScalar(key) ? key.range?.[1] : undefined
    if (keyEnd === undefined || !isScalar(key)) continue
    const wanted = valueFor(String(key.value))
    if (wanted === undefined) continue
    const range = isScalar(value) || isSeq(value) || isMap(value) ? value.range : undefined
    const colon = node.value.indexOf(':', keyEnd) + 1
    const start = base + colon
    const end = base + Math.max(colon, range?.[1] ?? colon)
    const text = writeYaml(wanted)
    const old = raw.slice(start, end).trimEnd()
    if (old.trim() !== text) edits.push({ start, end: start + old.length, text: text === '' ? '' : ` ${text}` })
  }
  return splice(raw, edits)
}

function writeYaml(value: string | readonly string[] | null): string {
  if (value === null) return ''
  if (typeof value === 'string') return stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN' }).trim()
  return value.length === 0 ? '' : stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trim()
}

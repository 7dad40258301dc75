import type { Root } from 'mdast'
import { parse as parseToml } from 'smol-toml'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Place } from '../diagnostic/place.ts'
import type { SourceText } from '../diagnostic/source-text.ts'
import { nodePlace } from '../markdown/read/node-place.ts'

/** One key of the front matter. */
export interface FrontMatterEntry {
  readonly key: string
  /** Scalars as they are written; dates of TOML as ISO 8601 text. */
  readonly values: readonly string[]
  readonly place: Place | null
}

export interface FrontMatter {
  readonly entries: readonly FrontMatterEntry[]
  readonly place: Place | null
  /** What is wrong with it; null where it can be read. */
  readonly problem: string | null
}

/** Reads YAML (`---`) or TOML (`+++`) at the top of a document; null where there is none. */
export function readFrontMatter(root: Root, source: SourceText): FrontMatter | null {
  const node = root.children[0] as { type: string; value?: string; position?: Root['position'] } | undefined
  if (node === undefined || (node.type !== 'yaml' && node.type !== 'toml')) return null
  const place = nodePlace(node as Root)
  const text = node.value ?? ''
  return node.type === 'yaml' ? readYaml(text, place, source) : readToml(text, place)
}

function readYaml(text: string, place: Place | null, source: SourceText): FrontMatter {
  const document = parseDocument(text, {
    lineCounter: new LineCounter(),
    keepSourceTokens: false,
    schema: 'failsafe',
    logLevel: 'silent',
  })
  const problem = document.errors[0]?.message.split('\n')[0] ?? null
  const fence = /-{3}[^\r\n]*(?:\r\n?|\n)/y
  fence.lastIndex = place?.start.offset ?? 0
  const base = fence.test(source.value) ? fence.lastIndex : 0
  const entries: FrontMatterEntry[] = []
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      const range = (value as { range?: [number, number, number] } | null)?.range
      entries.push({
        key: isScalar(key) ? String(key.value) : String(key),
        values: flatten((value as { toJSON(): unknown } | null)?.toJSON() ?? null),
        place: range ? unquoted(source, base + range[0], base + range[1]) : place,
      })
    }
  }
  return { entries: problem === null ? entries : [], place, problem }
}

/** The place of a scalar within its quotation marks. */
function unquoted(source: SourceText, start: number, end: number): Place {
  const quote = source.value.charAt(start)
  const isQuoted = (quote === '"' || quote === "'") && source.value.charAt(end - 1) === quote && end - start > 1
  return isQuoted ? source.place(start + 1, end - 1) : source.place(start, end)
}

function readToml(text: string, place: Place | null): FrontMatter {
  try {
    const entries = Object.entries(parseToml(text)).map(([key, value]) => ({ key, values: flatten(value), place }))
    return { entries, place, problem: null }
  } catch (error) {
    return {
      entries: [],
      place,
      problem: error instanceof Error ? (error.message.split('\n')[0] ?? 'unreadable') : 'unreadable',
    }
  }
}

function flatten(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap(flatten)
  if (value instanceof Date) return [(value as Date & { toISOString(): string }).toISOString()]
  if (typeof value === 'object') return Object.values(value).flatMap(flatten)
  return [String(value)]
}

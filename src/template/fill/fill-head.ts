import type { List, RootContent } from 'mdast'
import { prompt } from '../../draft/left-to-person.ts'
import { nodePlace } from '../../markdown/read/node-place.ts'
import { strong } from '../../markdown/write/nodes.ts'
import { textNodes } from '../../markdown/write/phrase.ts'
import type { Edit } from '../../markdown/write/splice.ts'
import { type LineContext, writeInline, writeRow } from '../../markdown/write/write-markdown.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import { findField } from '../../vocabulary/find-field.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { labelOfKey } from '../find-labels.ts'
import { metadataList, metadataValue } from '../metadata-value.ts'
import { type RecordLabel, recordLabels, type TemplatePlan } from '../plan-template.ts'
import { type FrontMatterValueFor, fillFrontMatter } from './fill-front-matter.ts'
import { fillToml } from './fill-toml.ts'

/** Keys of front matter that are about showing the page, and not about the incident. */
const pageKeys: ReadonlySet<string> = new Set([
  'layout',
  'type',
  'template',
  'parent',
  'nav_order',
  'nav_exclude',
  'has_children',
  'sidebar',
  'weight',
  'toc',
])

/** Writes the value that belongs after a label; the prompt where the record has none. */
export function labelValue(
  incident: Incident,
  label: string,
  context: LineContext,
  vocabulary: Vocabulary,
): string | null {
  const field = findField(label, vocabulary)
  if (field === null) return null
  const value = metadataValue(incident, field)
  return value === null ? prompt : writeInline(textNodes(value), context)
}

/** Writes the keys of the front matter. Keys of a filled incident that the record does not know lose their values. */
export function fillFrontMatterOf(incident: Incident, { outline, isFilled }: TemplatePlan): Edit[] {
  const { frontMatter, source, vocabulary } = outline
  const place = frontMatter && nodePlace(frontMatter)
  if (!frontMatter || !place) return []
  const valueFor: FrontMatterValueFor = (key) => {
    const field = findField(labelOfKey(key), vocabulary)
    if (field === null || field === 'document') return isFilled && !pageKeys.has(key) ? null : undefined
    const list = metadataList(incident, field)
    // A form may say what every document of it is about.
    if (field === 'tags' && list?.length === 0 && !isFilled) return undefined
    return list !== null && list.length !== 1 ? list : (metadataValue(incident, field) ?? prompt)
  }
  const text =
    (frontMatter.type as string) === 'toml'
      ? fillToml(frontMatter, source, valueFor, !isFilled)
      : fillFrontMatter(frontMatter, source, valueFor)
  return [{ start: place.start.offset, end: place.end.offset, text }]
}

/** The labels of known values that a template has no place for, as lines in the form of `sample`. */
export function missingLabels(
  incident: Incident,
  { placed }: TemplatePlan,
  sample: RootContent | null,
  source: string,
): string {
  const missing = (Object.keys(recordLabels) as RecordLabel[]).filter(
    (field) => !placed.has(field) && metadataValue(incident, field) !== null,
  )
  const lines = missing.map((field) =>
    lineOf(recordLabels[field], metadataValue(incident, field) ?? '', sample, source),
  )
  return lines.join(sample?.type === 'list' || sample?.type === 'table' ? '\n' : '  \n')
}

function lineOf(label: string, value: string, sample: RootContent | null, source: string): string {
  if (sample?.type === 'table') return writeRow([[strong(label)], textNodes(value)])
  const line = `**${label}:** ${writeInline(textNodes(value), 'paragraph')}`
  return sample?.type === 'list' ? `${markerOf(sample, source)} ${line}` : line
}

function markerOf(list: List, source: string): string {
  return source.charAt(nodePlace(list)?.start.offset ?? 0).replace(/[^-*+]/, '-')
}

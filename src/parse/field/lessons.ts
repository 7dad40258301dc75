import { walkRegions } from '../../document/region.ts'
import { readItems } from '../../markdown/read/list.ts'
import type { SectionKind } from '../../schema/incident/section.ts'
import { isAbsent } from '../../vocabulary/is-absent.ts'
import { type Reading, regionsOf } from '../reading.ts'

/** What was learned: the items of the lessons' sections, or their paragraphs. A section that is of action items too holds promises. */
export function readLessons(reading: Reading): string[] {
  return readTexts('lessons', 'lessons', reading)
}

/** The contributing factors, each in its own words. */
export function readContributingFactors(reading: Reading): string[] {
  return readTexts('contributingFactors', 'contributing-factors', reading)
}

function readTexts(field: string, kind: SectionKind, reading: Reading): string[] {
  const texts: string[] = []
  const regions = regionsOf(reading, kind).flatMap((region) => [...walkRegions(region)])
  for (const { blocks, kinds } of regions) {
    if (kinds.includes('action-items')) continue
    for (const { node, text } of blocks) {
      const items =
        node.type === 'list'
          ? readItems(node, reading.source).map((item) => item.text)
          : node.type === 'paragraph'
            ? [text]
            : []
      for (const item of items) {
        const words = item.collapsed()
        if (isAbsent(words.text, reading.vocabulary)) continue
        reading.places.set([field, texts.length], words.place())
        texts.push(words.text)
      }
    }
  }
  return texts
}

import { timeHeadingOf } from './content/timeline-content.ts'
import type { SectionForm } from './field-content.ts'
import type { TemplatePlan } from './plan-template.ts'

/** How a section of the template shows its entries: its tables, its list, the headings of its entries. */
export function sectionForm(index: number, { outline, entrySections, reader }: TemplatePlan): SectionForm {
  const { sections, source, vocabulary } = outline
  const section = sections[index]
  const entries = [...entrySections].flatMap((at) => {
    const entry = sections[at]
    return entry?.parent === index ? [entry] : []
  })
  const [entry] = entries
  const level = entry?.level ?? Math.min(6, (section?.level ?? 1) + 1)
  const list = section?.nodes.find((node) => node.type === 'list')
  return {
    source,
    vocabulary,
    style: outline.style,
    reader,
    tables: section?.nodes.filter((node) => node.type === 'table') ?? [],
    list: list?.type === 'list' ? list : null,
    itemHeading: entry?.title ?? null,
    level: level as SectionForm['level'],
    timeHeading: timeHeadingOf(section?.title ?? '', { zone: null, approximate: false }, vocabulary),
  }
}

/** The form of a section that the template does not have, at a level of headings. */
export function bareForm(level: number, { outline, reader }: TemplatePlan): SectionForm {
  return {
    source: '',
    vocabulary: outline.vocabulary,
    style: outline.style,
    reader,
    tables: [],
    list: null,
    itemHeading: null,
    level: Math.min(6, level + 1) as SectionForm['level'],
    timeHeading: { zone: null, approximate: false },
  }
}

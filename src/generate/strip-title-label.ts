import { builtinVocabulary } from '../vocabulary/vocabulary.ts'

/** A title without a label such as "Incident:", as it is read back. */
export function stripTitleLabel(title: string): string {
  const { titleLabels } = builtinVocabulary()
  if (titleLabels.get(title)) return ''
  for (const { index, 0: separator } of title.matchAll(/\s*[:：]\s*|\s+[-–—|]\s+|\]\s*/gu)) {
    if (titleLabels.get(title.slice(0, index))) return title.slice(index + separator.length)
  }
  return title
}

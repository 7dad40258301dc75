import type { Vocabulary } from './vocabulary.ts'

/**
 * Where a title begins behind a label: 10 in "Incident: Volume full", "[RCA] Volume full" gives 6. 0 without a label, the
 * length of the text where it is nothing but one. Before the number of an incident no sign is needed: "Postmortem INC-12".
 */
export function titleStart(title: string, { titleLabels }: Vocabulary): number {
  if (titleLabels.get(title)) return title.length
  for (const { index, 0: separator } of title.matchAll(/\s*[:：]\s*|\s+[-–—|]\s+|\]\s*/gu)) {
    const start = index + separator.length
    if (titleLabels.get(title.slice(0, index)) && title.length > start) return start
  }
  const number = /\s(?=(?:\p{Lu}{1,8}-|#)\d)/u.exec(title)
  return number && titleLabels.get(title.slice(0, number.index)) ? number.index + 1 : 0
}

import type { ParsedIncident } from '../parse/parsed-incident.ts'
import { countEach } from '../text/count-each.ts'

/**
 * The text of each incident, from which its tokens and names are taken: its document; where several of one document are at hand, or no
 * document is, what the record holds of it.
 */
export function ownTexts(subjects: readonly ParsedIncident[]): string[] {
  const sharing = countEach(subjects.map(({ text }) => text))
  return subjects.map(({ incident, text }) => {
    if (text !== '' && sharing.get(text) === 1) return text
    const sections = incident.sections.map(({ title, markdown }) => `${title ?? ''}\n${markdown}`)
    return [incident.title ?? '', ...sections].join('\n\n')
  })
}

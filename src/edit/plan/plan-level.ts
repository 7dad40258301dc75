import { severityLevels } from '../../schema/incident/severity.ts'
import { statusStates } from '../../schema/incident/status.ts'
import { leadingPhrase } from '../../vocabulary/leading-phrase.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { likeCase } from '../status-phrase.ts'
import type { Plan } from './plan.ts'
import { planText } from './plan-text.ts'

const grades = severityLevels.map((level, i) => ({ level, grade: i + 1 }))

/** Writes a severity or a state by the word or number that the document would use: SEV2, "High", "Mitigated". */
export const planLevel: Plan = ({ path, value }, editable) => {
  const [field] = path
  const { vocabulary, incident } = editable
  const known = field === 'severity' ? incident.severity : incident.status
  if (!known || typeof value !== 'string') return []
  const level = severityLevels.find((each) => each === value)
  const state = statusStates.find((each) => each === value)
  const words = vocabulary.languages.flatMap(({ severities, statuses }) =>
    field === 'severity' ? ((level && severities[level]?.[0]) ?? []) : ((state && statuses[state]?.[0]) ?? []),
  )
  const old = known.text
  const text = ['severity', 'status'].map(String).includes(String(field)) ? [String(field), 'text'] : path
  const texts = [
    ...(field === 'severity' && level ? gradeTexts(old, level) : []),
    ...words.flatMap((word) => wordTexts(old, word, field === 'severity' ? 'severities' : 'statuses', vocabulary)),
  ]
  return texts.flatMap((next) => planText({ path: text, before: old, value: next }, editable))
}

/** "SEV-1 — outage" as "SEV-2 — outage": a team's scale begins at zero or at one, and 0 and 1 are both critical. */
function gradeTexts(old: string, level: (typeof severityLevels)[number]): string[] {
  const grade = grades.find((each) => each.level === level)?.grade
  const found = /^(\D{0,10}?)([0-5])(?!\d)/u.exec(old)
  return found && grade !== undefined ? [`${found[1] ?? ''}${grade}${old.slice(found[0].length)}`] : []
}

/** The old text with another first phrase, in its case, and then the bare word. */
function wordTexts(old: string, word: string, kind: 'severities' | 'statuses', vocabulary: Vocabulary): string[] {
  const first = leadingPhrase<unknown>(old, vocabulary[kind])
  if (first === null) return [likeCase(old, word)]
  const phrase = likeCase(old.slice(first.start, first.end), word)
  // "Low — staging environment only" must not become "High — staging environment only".
  const rest = old.slice(first.end)
  return /[\p{L}\p{N}]/u.test(rest) ? [phrase] : [old.slice(0, first.start) + phrase + rest]
}

import type { NoticedBy } from '../../schema/incident/detection.ts'
import type { FoundPhrase } from '../../vocabulary/phrase-finder.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Noticing } from '../../vocabulary/word-groups.ts'
import { alternatives, perVocabulary } from '../../vocabulary/word-pattern.ts'
import { readWords, type WordedText } from '../../vocabulary/worded-text.ts'

/** Words before a name that say that it was not the one who noticed; "not until the audit" says that it was. */
const deniedOf = perVocabulary(
  ({ denials, pointsInTime }) =>
    new RegExp(
      `(?:^|[\\s(])${alternatives(denials)}\\s+(?:(?!${alternatives(pointsInTime)}\\s)\\S+?[\\s/]+){0,2}$`,
      'u',
    ),
)

/** How far before a name a word may take it back, in characters. */
const reachOfDenial = 30

/** Most words between a name and the verb behind it, or the words before it; and characters, where none are parted. */
const mostWordsBetween = 4
const mostCharactersBetween = 16

/** Logs that show, pipelines that fail and what "we noticed" are mostly part of the search for the cause. */
const ambiguous: ReadonlySet<NoticedBy> = new Set(['monitoring-looked-at', 'automation', 'team'])

/** What a verb makes of the one who stands before it; a team that reports may be another one. */
const byVerb: Readonly<Record<NoticedBy, readonly Noticing[]>> = {
  alert: ['fires', 'notices', 'tells'],
  'monitoring-looked-at': ['shows'],
  user: ['tells', 'notices'],
  team: ['notices'],
  provider: ['tells', 'notices'],
  automation: ['fires', 'tells'],
}

/**
 * How much a passage is known to be about who noticed: `label`, where a bare name answers, though none in brackets;
 * `section`, where it also reports what was looked at; `none`.
 */
export type Asked = 'label' | 'section' | 'none'

/** Who or what noticed, by the first name in a passage that says so, or phrase that does; null where there is none. */
export function findNoticed(passage: string, asked: Asked, vocabulary: Vocabulary): NoticedBy | null {
  const worded = readWords(passage)
  const names = vocabulary.noticedNames.find(worded).filter((name) => !isInIdentifier(worded.text, name))
  const all = noticers(worded, names, vocabulary)
  const noticing = asked === 'none' ? all.filter(({ meaning }) => !ambiguous.has(meaning)) : all
  const first = firstStanding([...vocabulary.noticed.find(worded), ...noticing], worded.text, vocabulary)
  if (first !== null || asked !== 'label') return first
  const bare = names.filter(({ at }) => !isInBrackets(worded.text, at))
  return firstStanding(bare, worded.text, vocabulary)
}

/** Whether a passage says of an alert, or of a check that runs by itself, that there was none: "no alert", "without a probe". */
export function deniesAlert(passage: string, vocabulary: Vocabulary): boolean {
  const worded = readWords(passage)
  const denied = deniedOf(vocabulary)
  return vocabulary.noticedNames
    .find(worded)
    .some(
      ({ meaning, at }) => meaning === 'alert' && denied.test(worded.text.slice(Math.max(0, at - reachOfDenial), at)),
    )
}

/** The first that no word takes back, or what goes on behind its end: "alerted by a customer" and not "were alerted". */
function firstStanding(
  found: readonly FoundPhrase<NoticedBy>[],
  text: string,
  vocabulary: Vocabulary,
): NoticedBy | null {
  const denied = deniedOf(vocabulary)
  const standing = found.filter(({ at }) => !denied.test(text.slice(Math.max(0, at - reachOfDenial), at)))
  const [first, ...others] = standing.sort((a, b) => a.at - b.at || b.end - a.end)
  return first ? (others.find(({ at, end }) => at < first.end && end > first.end) ?? first).meaning : null
}

/** The names beside a word that makes them the one who noticed: "a customer on the phone complained", "reported by users". */
function noticers(
  worded: WordedText,
  names: readonly FoundPhrase<NoticedBy>[],
  vocabulary: Vocabulary,
): FoundPhrase<NoticedBy>[] {
  const signs = vocabulary.noticing.find(worded)
  if (signs.length === 0) return []
  const reaches = (from: number, to: number): boolean => isNear(worded.text.slice(from, to), vocabulary)
  const found: FoundPhrase<NoticedBy>[] = []
  for (const sign of signs) {
    if (sign.meaning === 'by' || sign.meaning === 'gets' || sign.meaning === 'looks') {
      const name = names.find(
        ({ at, end }) => end > sign.end && at >= sign.at && reaches(sign.end, Math.max(at, sign.end)),
      )
      const by = name && byWords(sign.meaning, name.meaning)
      if (name && by) found.push({ meaning: by, at: sign.at, end: name.end })
      continue
    }
    const name = names.findLast(
      ({ meaning, at, end }) =>
        at < sign.at && byVerb[meaning].includes(sign.meaning) && reaches(Math.min(end, sign.at), sign.at),
    )
    if (name) found.push({ meaning: name.meaning, at: name.at, end: sign.end })
  }
  return found
}

function byWords(sign: 'by' | 'gets' | 'looks', name: NoticedBy): NoticedBy | null {
  if (sign === 'by') return name
  if (sign === 'gets') return name === 'alert' ? name : null
  return name === 'alert' || name === 'monitoring-looked-at' ? 'monitoring-looked-at' : null
}

/** Whether only a few words of one clause part two places, none of which takes back what was said. */
function isNear(between: string, { denials }: Vocabulary): boolean {
  if (/[.;:!?。；：！？]\s|[,，、。；：！？—–]/u.test(between)) return false
  const words = between.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return (
    words.length <= mostWordsBetween &&
    !words.some((word) => denials.has(word)) &&
    (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(between) ||
      between.length <= mostCharactersBetween)
  )
}

/** "user" in "api_user", "monitoring" in "monitoring.example.org": a part of another name. */
function isInIdentifier(text: string, { at, end }: FoundPhrase<NoticedBy>): boolean {
  return (
    /[\p{L}\p{N}][_/#@.-]$/u.test(text.slice(Math.max(0, at - 2), at)) ||
    /^(?:[_#@]|\.[\p{L}\p{N}])/u.test(text.slice(end, end + 2))
  )
}

function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return before.split(/[(（]/u).length > before.split(/[)）]/u).length
}

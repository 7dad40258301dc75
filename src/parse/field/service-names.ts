import type { MappedText } from '../../markdown/read/mapped-text.ts'
import { isUnspaced } from '../../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { ServiceWord } from '../../vocabulary/word-groups.ts'
import { alternatives, perVocabulary } from '../../vocabulary/word-pattern.ts'
import { readWords } from '../../vocabulary/worded-text.ts'
import { splitPassage } from '../recovery/split-passage.ts'
import { Wording } from '../recovery/wording.ts'
import { splitOutsideBrackets } from './name-list.ts'

/** A service as a list of names has it. */
export interface ServiceName {
  readonly name: MappedText
  /** What stands in brackets behind the name. */
  readonly gloss: MappedText | null
}

/** More words than a name has among others, and where it stands alone; by hand. */
const mostWords = 6
const mostWordsAlone = 12
/** The same in characters, for scripts without spaces. */
const mostCharacters = 30
/** From this many words on, a word of trouble, or of its end, makes a statement: "error tracker" is a name, "mail is down" is none. */
const statementWords = 3
/** So many names behind a dash are what the words before it announce. */
const announcedNames = 3

const dash = /\s(?:[—–]|--?)\s/u
const file = /^[\w.-]+(?:\/[\w.-]+)*\/[\w-]+\.[a-z]{1,5}$/
const counted = /^[~≈<>]?\d+(?:\/\d+)?\+?\s/u

const andOf = perVocabulary(({ and }) => new RegExp(`\\s+(?:${alternatives(and)}|&|\\+)\\s+`, 'u'))

/**
 * The names in "A (staging), B and C — since noon; D". What a clause says to be unaffected, "and 20 others", files,
 * sentences and all that stands behind the first sentence are none.
 */
export function readServiceNames(value: MappedText, vocabulary: Vocabulary): ServiceName[] {
  const [first] = splitPassage(value)
  const [sentence = value] = splitOutsideBrackets(
    first && isBalanced(first.text) ? first : value.collapsed(),
    /(?<=[)）])\.\s+/u,
  )
  const clauses = splitOutsideBrackets(sentence, /\s*[;；]\s*/u)
  const parts = clauses.flatMap((clause) => clauseParts(clause, vocabulary))
  const most = parts.length === 1 ? mostWordsAlone : mostWords
  return parts.flatMap((part) => readName(part, vocabulary, most) ?? [])
}

/** The name that a text is; null where it is none. */
export function readServiceName(text: MappedText, vocabulary: Vocabulary): ServiceName | null {
  return readName(text, vocabulary, mostWordsAlone)
}

function clauseParts(clause: MappedText, vocabulary: Vocabulary): MappedText[] {
  if (isSpared(clause.text, vocabulary)) return []
  const plain = withoutBrackets(clause.text)
  const announced = /[:：]\s+|：/u.exec(plain)
  if (announced) {
    // "Mail, and as a side effect: calendar"
    const before = clause.slice(0, Math.max(0, plain.lastIndexOf(',', announced.index)))
    const behind = clause.slice(announced.index + announced[0].length)
    return [...clauseParts(before, vocabulary), ...clauseParts(behind, vocabulary)]
  }
  const rest = dash.exec(plain)
  if (!rest) return splitList(clause, vocabulary)
  const before = splitList(clause.slice(0, rest.index), vocabulary)
  const behind = splitList(clause.slice(rest.index + rest[0].length), vocabulary)
  const isAnnounced = behind.length >= announcedNames && behind.every((part) => readName(part, vocabulary, mostWords))
  // "deploy/run.sh — its three functions" goes on about the file.
  return before.length === 1 && isAnnounced && !file.test(before[0]?.text ?? '') ? behind : before
}

function splitList(list: MappedText, vocabulary: Vocabulary): MappedText[] {
  return splitOutsideBrackets(list.trim(), /\s*[,，、]\s*/u).flatMap((part) => {
    const joined = splitOutsideBrackets(part, andOf(vocabulary))
    return joined.every(({ text }) => text.split(/\s+/).length <= mostWords) ? joined : [part]
  })
}

function readName(part: MappedText, vocabulary: Vocabulary, most: number): ServiceName | null {
  const bare = withoutEdges(part, vocabulary)
  const bracket = /^([^(（]*[^\s(（])\s*[(（](?=.*[)）]$)/u.exec(bare.text)
  const name = bracket?.[1] ? withoutEdges(bare.slice(0, bracket[1].length), vocabulary) : bare
  if (!isName(name, vocabulary, most)) return null
  return { name, gloss: bracket ? bare.slice(bracket[0].length, bare.text.length - 1).trim() : null }
}

function isName(name: MappedText, vocabulary: Vocabulary, most: number): boolean {
  const { text } = name
  const words = text.split(/\s+/).length
  const isCode = name.marks('inlineCode').some(({ start, end }) => start === 0 && end === text.length)
  if (!/\p{L}/u.test(text) || vocabulary.none.get(text) !== undefined || file.test(text)) return false
  if (isUnspaced(text) ? text.length > mostCharacters : words > most) return false
  if (isCode) return true
  const wording = new Wording(text, vocabulary)
  const [firstWord = ''] = wording.text.split(/\s+/)
  return (
    !counted.test(text) &&
    !vocabulary.denials.has(firstWord) &&
    !says('rest', text, vocabulary) &&
    (words < statementWords || !(wording.says('trouble') || wording.says('over')))
  )
}

/** Without "and", "plus", "primary" and a full stop at the ends. */
function withoutEdges(part: MappedText, vocabulary: Vocabulary): MappedText {
  let bare = part.trim()
  for (;;) {
    const { text } = bare
    const full = /[.。]+$/u.exec(text)
    const start = /^\s*(?:[&+]|\.\.\.|…)\s*/u.exec(text)?.[0].length ?? edge(text, true, vocabulary)
    const end = full?.index ?? edge(text, false, vocabulary)
    if (start === 0 && end === text.length) return bare
    bare = bare.slice(start, Math.max(start, end)).trim()
    if (bare.text === '') return bare
  }
}

/** Where the word at one end of a text begins, or ends, if it is no part of a name. */
function edge(text: string, isStart: boolean, { serviceWords }: Vocabulary): number {
  for (const { meaning, at, end } of serviceWords.find(readWords(text))) {
    if (meaning !== 'edge') continue
    if (isStart && at === 0 && end < text.length) return end
    if (!isStart && end === text.length && at > 0) return at
  }
  return isStart ? 0 : text.length
}

/** Whether a text says, and not in brackets, that something was not hit. */
export function isSpared(text: string, vocabulary: Vocabulary): boolean {
  return says('spared', withoutBrackets(text), vocabulary)
}

function says(kind: ServiceWord, text: string, { serviceWords }: Vocabulary): boolean {
  return serviceWords.find(readWords(text)).some(({ meaning }) => meaning === kind)
}

/** The same text with blanks for what stands in brackets. */
function withoutBrackets(text: string): string {
  return text.replace(/[(（][^()（）]*[)）]?/gu, (bracket) => ' '.repeat(bracket.length))
}

function isBalanced(text: string): boolean {
  return (text.match(/[(（]/gu)?.length ?? 0) === (text.match(/[)）]/gu)?.length ?? 0)
}

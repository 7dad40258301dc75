import type { MappedText } from '../../markdown/read/mapped-text.ts'
import type { CauseRole } from '../../schema/incident/root-cause.ts'
import { classifyExact } from '../../vocabulary/classify-heading.ts'
import { normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { alternatives, perVocabulary } from '../../vocabulary/word-pattern.ts'

const numberedOf = perVocabulary(({ numberedCauses }) => new RegExp(`^${alternatives(numberedCauses)}\\s+\\d+$`, 'i'))

/**
 * Takes apart the heading of a cause: "Root Cause 1: Volume goes read-only (primary)" is a title and a role,
 * "Primary: Disabled targets" and "RC-2 — Stale secret" too. `named` where words for a cause stand before its name.
 */
export function causeHeading(
  heading: MappedText,
  vocabulary: Vocabulary,
): { title: MappedText; role: CauseRole | null; named: boolean } {
  let title = heading
  let named = false
  let role: CauseRole | null = null
  const number = /^(?:RC|CF)[\s-]?\d+\s*[-–—:.]\s*|^(?:(?:RC|CF)[\s-]?)?\d+[.):]?\s+(?=\S)|^[(（]?\d+[)）.]\s*/iu.exec(
    title.text,
  )
  if (number) title = title.slice(number[0].length)
  const [prefix = '', words = ''] = /^([^:：—–]{1,40}?)\s*(?:[:：]\s*|\s[—–-]\s)/u.exec(title.text) ?? []
  const lead = normalizePhrase(words)
  if (
    words !== '' &&
    (isCauseWords(words, vocabulary) || roleIn(words, vocabulary) !== null || vocabulary.causeOrdinals.has(lead))
  ) {
    role = roleIn(words, vocabulary)
    named = isCauseWords(words, vocabulary)
    title = title.slice(prefix.length)
  } else if (isCauseWords(title.text, vocabulary)) {
    role = roleIn(title.text, vocabulary)
    title = title.slice(title.text.length)
  }
  const [suffix = '', bracketed = ''] = /\s*[([（]([^()（）[\]]+)[)\]）]\s*$/u.exec(title.text) ?? []
  const stated = bracketed === '' ? null : roleIn(bracketed, vocabulary)
  if (stated !== null) {
    role = stated
    title = title.slice(0, title.text.length - suffix.length)
  }
  return { title: title.trim(), role, named }
}

/** "Root Cause", "Cause 2", "Layer 1", "Primary root cause": words that number a cause and do not name it. */
function isCauseWords(text: string, vocabulary: Vocabulary): boolean {
  return namesCause(text, vocabulary) || isNumberedCause(text.trim(), vocabulary) || isRoledCause(text, vocabulary)
}

function namesCause(text: string, vocabulary: Vocabulary): boolean {
  const kinds = classifyExact(text, vocabulary)
  return kinds.some((kind) => kind === 'root-causes' || kind === 'contributing-factors' || kind === 'trigger')
}

/** "Cause aggravante": a word for a cause and one for its role. */
function isRoledCause(text: string, vocabulary: Vocabulary): boolean {
  const words = normalizePhrase(text).split(' ')
  return words.length === 2 && roleIn(text, vocabulary) !== null && words.some((word) => namesCause(word, vocabulary))
}

/** "Layer 1", "Bug 2" */
export function isNumberedCause(text: string, vocabulary: Vocabulary): boolean {
  return numberedOf(vocabulary).test(text)
}

/** The role that a text states: "primary", "contributing factor". */
export function roleIn(text: string, { roles }: Vocabulary): CauseRole | null {
  const [first] = roles.find(normalizePhrase(text))
  return first?.meaning ?? null
}

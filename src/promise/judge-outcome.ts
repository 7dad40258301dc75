import type { PromiseVerdict } from '../schema/analysis/analysis.ts'
import type { Evidence } from './gather-evidence.ts'
import { readSigns, speaksOf } from './promise-signs.ts'
import type { Undertaking } from './read-promises.ts'
import { readTerms } from './read-terms.ts'

/** "Not kept" accuses somebody: by words alone only a statement that is so alike to the promise will do. Chosen by hand. */
const leastAccused = 0.5

/** Judges what a statement that is surely about an undertaking says became of it; null where it only speaks of it. */
export function judgeOutcome(undertaking: Undertaking, { statement, tie, likeness }: Evidence): PromiseVerdict | null {
  const { passage, item, subject } = statement
  if (tie === null) return null
  const { done } = undertaking
  const { language } = subject.incident
  const signs = readSigns(passage.text, language)
  const isAsked = item !== null || (passage.zone === 'lesson' && signs.has('asks'))
  if (isAsked) {
    if (tie === 'number') return item?.status === 'done' ? 'kept' : 'repeated'
    return !done && asksTheSame(undertaking, passage.text, language) ? 'repeated' : null
  }
  if (signs.has('undone')) return done ? 'partial' : tie === 'words' && likeness < leastAccused ? null : 'not-kept'
  if (undertaking.warns && tie === 'words' && speaksOf('warned', passage.text, language)) {
    return speaksOf('unwarned', passage.text, language) ? null : 'kept'
  }
  const inPlace = signs.has(tie === 'words' ? 'standing' : 'done') && !signs.has('asks') && !signs.has('planned')
  if (signs.has('failed')) return done || inPlace ? 'recurred-after-kept' : null
  if (signs.has('begun')) return 'partial'
  return inPlace || (done && tie === 'number') ? 'kept' : null
}

/** Whether both begin with the same word, "Document …", or both ask for a warning: an object is mentioned for many ends. */
function asksTheSame({ text, warns }: Undertaking, other: string, language: string | null): boolean {
  return openingOf(text) === openingOf(other) || (warns && speaksOf('alert', other, language))
}

/** A label stands before what is asked: "Runbook: document …". */
const label = /^[^:]{2,30}:\s/

function openingOf(text: string): string | undefined {
  const [first] = readTerms(text.replace(label, ''))
  return first
}

import { indexNames } from '../similarity/corpus/named-incidents.ts'
import { isBefore, writtenOn } from '../similarity/corpus/onset.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { isCommonWord } from '../similarity/words/common-words.ts'
import { groupEntries } from '../text/group-entries.ts'
import { indexNumbers } from './find-numbered.ts'
import { speaksOf } from './promise-signs.ts'
import type { Undertaking } from './read-promises.ts'
import { readTerms } from './read-terms.ts'
import { readStatements, type Statement } from './statement.ts'
import { indexStatements } from './statement-index.ts'

/**
 * By what a statement is known to be about a promise, the surest first: the number of its issue or pull request; the name
 * of its incident and what it is about; its words alone.
 */
export const ties = ['number', 'name', 'words'] as const

/** A statement of a later document that bears on a promise. */
export interface Evidence {
  readonly statement: Statement
  /** By what it is surely about the promise; null where it only may be. */
  readonly tie: (typeof ties)[number] | null
  /** How alike it and the promise are, 0 to 1. */
  readonly likeness: number
}

/** What later documents say that bears on the promises of the document at an index, promise by promise. */
export type EvidenceOf = (index: number, undertakings: readonly Undertaking[]) => readonly (readonly Evidence[])[]

/** Where a sentence names the incident, so alike must it be to the promise that it is most like. Chosen by hand. */
const leastNamed = 0.15
/** By words alone a statement is about a promise where it is so alike; of what is less alike most was about another. Chosen on four teams. */
const leastAlike = 0.35
const leastAlikeNear = 0.25
const near = 3
/** A warning is the one that was asked for where it is so alike and names so many of the terms of what was to be watched, and such a share. Chosen by hand. */
const leastWarned = 0.2
const fewestObjects = 2
const leastObjects = 0.33

/** Gets ready to find what later documents say of promises. Documents without a day stand in no order, and say nothing. */
export function gatherEvidence({ subjects, similarity }: OrderedCorpus): EvidenceOf {
  const dated = [...subjects.entries()].filter(([, { incident }]) => writtenOn(incident) !== null)
  const statements = dated.flatMap(([index, subject]) => readStatements(subject, index, similarity.profiles[index]))
  const index = indexStatements(statements, dated.length)
  const numbered = indexNumbers(subjects, statements)
  const namesOf = indexNames(subjects)
  const naming = groupEntries(
    statements.flatMap((statement) => namesOf(statement.passage, statement.index).map((named) => [named, statement])),
  )

  return (i, undertakings) => {
    const subject = subjects[i]
    if (subject === undefined) return []
    const isLater = ({ subject: later }: Statement) => isBefore(subject.incident, later.incident)
    const promises = undertakings.map((undertaking) => ({ ...undertaking, terms: readTerms(undertaking.text) }))
    const named = (naming.get(i) ?? []).map((statement) => {
      const likenesses = promises.map(({ terms }) => index.likeness(terms, statement))
      return { statement, likenesses, most: Math.max(leastNamed, ...likenesses) }
    })
    return promises.map(({ at, warns, terms }, n) => {
      const found = new Map<Statement, Evidence>()
      for (const [statement, likeness] of index.alike(terms)) {
        if (!isLater(statement)) continue
        const nearness = similarity.score(i, statement.index) / similarity.noise(i, statement.index)
        const least = nearness >= near ? leastAlikeNear : leastAlike
        const alike = likeness >= least || (warns && likeness >= leastWarned && tellsOfWarning(terms, statement))
        const sure = alike && nearness >= 1
        found.set(statement, { statement, likeness, tie: sure ? 'words' : null })
      }
      for (const { statement, likenesses, most } of named) {
        const likeness = likenesses[n] ?? 0
        if (likeness === most) found.set(statement, { statement, likeness, tie: 'name' })
      }
      for (const statement of numbered(i, at)) {
        if (isLater(statement))
          found.set(statement, { statement, likeness: index.likeness(terms, statement), tie: 'number' })
      }
      return [...found.values()]
    })
  }
}

/** Whether a statement says that a warning came, and names what the promise wants to be warned of. */
function tellsOfWarning(promise: ReadonlySet<string>, { passage, item, subject, terms }: Statement): boolean {
  const { language } = subject.incident
  if (item !== null || !speaksOf('warned', passage.text, language)) return false
  const objects = [...promise].filter((term) => !isCommonWord(term) && !speaksOf('alert', term, language))
  const named = objects.filter((term) => terms.has(term)).length
  return named >= fewestObjects && named >= leastObjects * objects.length
}

import type { ActionStatus } from '../schema/incident/action-item.ts'
import type { ColumnName } from '../schema/incident/column-name.ts'
import type { FieldName } from '../schema/incident/field-name.ts'
import type { CauseRole } from '../schema/incident/root-cause.ts'
import type { SectionKind } from '../schema/incident/section.ts'
import type { SeverityLevel } from '../schema/incident/severity.ts'
import type { StatusState } from '../schema/incident/status.ts'
import type { Milestone } from '../schema/incident/timeline-entry.ts'

export type { ColumnName, FieldName }

export const durationUnits = ['second', 'minute', 'hour', 'day', 'week', 'month'] as const
export type DurationUnit = (typeof durationUnits)[number]

/** "03/10": the third of October where the day comes first. */
export type DateOrder = 'day-first' | 'month-first'

/**
 * What postmortems in one language call things. Every phrase is in lower case, without punctuation, singular and plural
 * both where they differ; the longest phrase that fits wins, so a longer one is how an exception is made.
 */
export interface Language {
  /** BCP 47 tag; `*` for a team's own words, which hold whatever the language of a document is. */
  readonly tag: string
  /** Words so common that they tell the language of a text. */
  readonly commonWords: readonly string[]
  /** Headings and bold labels, by what stands under them. */
  readonly sections: Partial<Record<SectionKind, readonly string[]>>
  /** Single words that make a section even inside a longer heading: "timeline" in "Full timeline of the night". */
  readonly distinctiveWords: readonly string[]
  /** Words that join two sections in one heading. */
  readonly conjunctions: readonly string[]
  /** Words that may stand in a section's heading and say nothing of it: "the", "incident", "phase". */
  readonly fillers: readonly string[]
  /** Words that make another thing of a heading that holds a known phrase: "mitigation options", "affected files". */
  readonly sectionVetoes: readonly string[]
  readonly fields: Partial<Record<FieldName, readonly string[]>>
  readonly columns: Partial<Record<ColumnName, readonly string[]>>
  /** Labels before the title: "incident", "postmortem". */
  readonly titleLabels: readonly string[]
  /** Twelve lists, January first. */
  readonly months: readonly (readonly string[])[]
  readonly weekdays: readonly string[]
  readonly units: Partial<Record<DurationUnit, readonly string[]>>
  readonly severities: Partial<Record<SeverityLevel, readonly string[]>>
  readonly statuses: Partial<Record<StatusState, readonly string[]>>
  readonly actionStatuses: Partial<Record<ActionStatus, readonly string[]>>
  readonly priorities: readonly string[]
  readonly roles: Partial<Record<CauseRole, readonly string[]>>
  /** Regular expressions over the words of an event, in lower case. */
  readonly milestones: Partial<Record<Milestone, readonly RegExp[]>>
  /** Marks of an approximate time. */
  readonly approximate: readonly string[]
  /** Words before a clock time that say nothing: "at", "kl". */
  readonly clockWords: readonly string[]
  /** "morning", "late evening": they leave the bare day. */
  readonly dayParts: readonly string[]
  /** Words for the end of a range: "to", "until". */
  readonly until: readonly string[]
  /** Words that give a day by another one, and how many days later it is: "next day", 翌日. */
  readonly dayShifts: Readonly<Record<string, number>>
  /** Which number of "03/10" comes first; null where people who write the language do not agree. */
  readonly dateOrder: DateOrder | null
  /** Time zones that are called by words: an offset or an IANA name. */
  readonly zones: Readonly<Record<string, string>>
  /** Numbers as words, and the fractions that stand before a unit: "two", "half an". */
  readonly numbers: Readonly<Record<string, number>>
  /** What adds a half to the length before it: "and a half". */
  readonly halves: readonly string[]
  /** How a sentence begins that gives the zone of all times: "all times", "times are in". */
  readonly allTimes: readonly string[]
  /** What templates write where something is to be filled in. */
  readonly placeholders: readonly string[]
  /** Values that say that there is none, or that nobody knows. */
  readonly none: readonly string[]
}

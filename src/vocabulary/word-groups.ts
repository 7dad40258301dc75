import type { ActionStatus } from '../schema/incident/action-item.ts'
import type { ColumnName } from '../schema/incident/column-name.ts'
import type { NoticedBy } from '../schema/incident/detection.ts'
import type { FieldName } from '../schema/incident/field-name.ts'
import type { CauseRole } from '../schema/incident/root-cause.ts'
import type { SectionKind } from '../schema/incident/section.ts'
import type { SeverityLevel } from '../schema/incident/severity.ts'
import type { StatusState } from '../schema/incident/status.ts'
import type { Milestone } from '../schema/incident/timeline-entry.ts'
import {
  choice,
  meanings,
  monthNames,
  patternSets,
  patterns,
  phrases,
  searchedPhrases,
  sharedMeanings,
  spellings,
  values,
  wordMeanings,
  words,
} from './group-kinds.ts'
import type { PromiseSign } from './promise-language.ts'
import type { DeedKind, ObjectKind, RecoveryRemark } from './recovery-kinds.ts'
import type { RelationPhrase } from './relation-phrases.ts'

export const durationUnits = ['second', 'minute', 'hour', 'day', 'week', 'month'] as const
export type DurationUnit = (typeof durationUnits)[number]

/** "03/10": the third of October where the day comes first. */
export type DateOrder = 'day-first' | 'month-first'

/**
 * - `alert`: names an alert;
 * - `warned`: a warning came: "the alert fired";
 * - `unwarned`: nobody was warned: "no alert fired", "discovered by a customer";
 * - `reported`: people found out by themselves, whether or not an alert fired: "users reported", "by chance";
 * - `late`: what did warn was not enough: "nobody noticed", "too late".
 */
export type Warning = 'alert' | 'warned' | 'unwarned' | 'reported' | 'late'

/**
 * What makes of a name the one who noticed:
 * - `tells`: verbs of one who reports to the team: "complained";
 * - `notices`: verbs of one who sees for himself: "noticed";
 * - `fires`: verbs of an alert: "fired";
 * - `shows`: verbs of what is looked at: "showed";
 * - `by`: words before the one who noticed: "reported by";
 * - `gets`: words before an alert: "received";
 * - `looks`: words before what was looked at: "looking at".
 */
export type Noticing = 'tells' | 'notices' | 'fires' | 'shows' | 'by' | 'gets' | 'looks'

/**
 * What a list of services says that is no name:
 * - `spared`: that something was not hit: "unaffected";
 * - `rest`: what stands for names that it does not give: "others";
 * - `edge`: words before or behind a name: "plus", "primary".
 */
export type ServiceWord = 'spared' | 'rest' | 'edge'

/**
 * Every group of words that a language may have, and how it is written and looked up. Phrases are in lower case, without
 * punctuation, singular and plural both where they differ; the longest phrase that fits wins, so a longer one is how an
 * exception is made.
 */
export const wordGroups = {
  /** The letters that the language writes beside a to z, in one word; none where the script alone shows the language. */
  letters: spellings(),
  /** Words so common that they show the language of a text. */
  commonWords: spellings(),
  /** Words that carry grammar and no fact, left out where texts are compared. */
  stopWords: spellings(),
  /** Headings and bold labels, by what stands under them. */
  sections: meanings<SectionKind>(),
  /** Single words that make a section even inside a longer heading: "timeline" in "Full timeline of the night". */
  distinctiveWords: words(),
  /** Words that join two sections in one heading. */
  conjunctions: words(),
  /** What stands before the last name of a list. */
  and: spellings(),
  /** Words that may stand in a section's heading and add nothing to it: "the", "incident", "phase". */
  fillers: words(),
  /** Words that make another thing of a heading that holds a known phrase: "mitigation options", "affected files". */
  sectionVetoes: words(),
  /** Labels of single values. */
  fields: meanings<FieldName>(),
  /** Headers of table columns; one header may name several. */
  columns: sharedMeanings<ColumnName>(),
  /** Labels before the title: "incident", "postmortem". */
  titleLabels: phrases(),
  /** How words begin by which a sentence calls another incident or its document: "the outage of 2031-03-02". */
  incidentNouns: spellings(),
  /** Month names and their number, 1 to 12. */
  months: monthNames(),
  weekdays: spellings(),
  units: wordMeanings<DurationUnit>(),
  severities: meanings<SeverityLevel>(),
  statuses: meanings<StatusState>(),
  /** States of a document, which are none of the incident: "draft". */
  documentStates: phrases(),
  actionStatuses: meanings<ActionStatus>(),
  priorities: phrases(),
  /** Priorities above "high" that are no step of a severity scale. */
  urgentPriorities: phrases(),
  /** What a sentence announces that ends in a colon: "three factors:". */
  causeNouns: spellings(),
  /** What a cause is called that has a number and no name: "Layer 2". */
  numberedCauses: spellings(),
  /** Words before the title of a cause: "Third: …". */
  causeOrdinals: words(),
  /** Those of them that make a cause of a section whose title begins with them. */
  furtherCauses: words(),
  roles: meanings<CauseRole>(),
  /** How a sentence says that two incidents are kin, or that they are not. */
  relations: searchedPhrases<RelationPhrase>(),
  /** Over the words of an event. */
  milestones: patterns<Milestone>(),
  /** Headings under which teams that write no section of causes give each cause a heading of its own. */
  analysisHeadings: words(),
  /** What an item of a chain of questions begins with: "Why 1: …". */
  whyWords: words(),
  /** Marks of an approximate time. */
  approximate: spellings(),
  /** The same directly behind a time: 頃, 左右. */
  approximateAfter: spellings(),
  /** Words before a clock time that add nothing: "at", "kl". */
  clockWords: spellings(),
  /** "morning", "late evening": they leave the bare day. */
  dayParts: spellings(),
  /** The half of the day before a clock time, where the script writes it so: 午後3時. */
  dayHalves: wordMeanings<'morning' | 'noon' | 'afternoon' | 'night'>(),
  /** What stands behind the hour of a clock time: "Uhr". */
  clockUnits: spellings(),
  /** The same where only a clock word before it makes a time of a length: "à 14 heures". */
  clockHours: spellings(),
  /** What makes a length of the clock time before it: "3h later". */
  lengthSigns: spellings(),
  /** Words for the end of a range: "to", "until". */
  until: spellings(),
  /** What stands behind the number of a day: "st", "th". */
  ordinalEndings: spellings(),
  /** What stands between the day, the month and the year: "3rd of May". */
  dateLinks: spellings(),
  /** Words that give a day by another one, and how many days later it is: "next day", 翌日. */
  dayShifts: values(Number),
  /** Which number of "03/10" comes first; absent where people who write the language do not agree. */
  dateOrder: choice<DateOrder>(),
  /** Time zones that are called by words: an offset or an IANA name. */
  zones: values(String),
  /** Numbers as words, and the fractions that stand before a unit: "two", "half an". */
  numbers: values(Number),
  /** What adds a half to the length before it: "and a half". */
  halves: spellings(),
  /** Before the day by which an action item is due. */
  dueWords: spellings(),
  /** How a row of a timeline says that nothing was wrong yet. */
  calm: spellings(),
  /** How a sentence begins that only points to another document. */
  seeWords: spellings(),
  /** Words before a name that take back what it says: "not", "instead of". */
  denials: spellings(),
  /** "we", "she": people who act. */
  persons: spellings(),
  /** Before a length that is an upper bound, and before or behind one that is a lower bound. */
  atMost: spellings(),
  atLeast: spellings(),
  orMore: spellings(),
  /** What makes a point in time of the name behind it: "after". */
  pointsInTime: spellings(),
  /** How a sentence begins that gives the zone of all times: "all times", "times are in". */
  allTimes: phrases(),
  /** What templates write where something is to be filled in. */
  placeholders: phrases(),
  /** Values that say that there is none, or that nobody knows. */
  none: phrases(),
  serviceWords: searchedPhrases<ServiceWord>(),
  /** How a sentence shows whether anybody was warned. */
  warnings: patternSets<Warning>(),
  /** Names of who or what notices, which say so beside a word of `noticing`, or where a label or a heading asks: "users". */
  noticedNames: searchedPhrases<NoticedBy>(),
  noticing: searchedPhrases<Noticing>(),
  /** Phrases that say who or what noticed by themselves: "support ticket". */
  noticed: searchedPhrases<NoticedBy>(),
  /** Labels of a value that says who or what noticed. */
  noticedLabels: phrases(),
  /** Verbs that report what was done, by kind: "restarted". */
  deeds: searchedPhrases<DeedKind>(),
  /** The same verbs of one who does it, which may be nouns as well: "restarts". */
  presentDeeds: searchedPhrases<DeedKind>(),
  /** Nouns of the deed: "restarting", "rollback". */
  nounDeeds: searchedPhrases<DeedKind>(),
  /** The same verbs where they order or name the deed: "restart". */
  namedDeeds: searchedPhrases<DeedKind>(),
  /** The objects of those verbs. */
  deedObjects: searchedPhrases<ObjectKind>(),
  /** What else a sentence says of a deed. */
  recovery: searchedPhrases<RecoveryRemark>(),
  /** What a sentence says that is not what happened: `supposed`, what the document would rather had been; `ended`, how it ended. */
  asides: patternSets<'supposed' | 'ended'>(),
  /** How a sentence promises, and what it shows of a promise: the keys are explained at `PromiseSign`. */
  promises: patternSets<PromiseSign>(),
}

export type WordGroups = typeof wordGroups

import type { Check, CheckKind } from './check.ts'

/**
 * The checks that are no lint rule, by id: of the parser, of the files of a folder, and of the recurrence report (the gravest
 * first). Whoever reports one names its id here; severity and texts come from this table.
 */
const table = {
  'admonition-unread': {
    kind: 'parser',
    severity: 'info',
    why: 'What stands in an admonition is code to Markdown, and none of it is read.',
    remedy: 'Write it as a section, or as a quote.',
  },
  'ambiguous-date': {
    kind: 'parser',
    severity: 'warning',
    why: 'A date whose day and month can be exchanged is not used, so the incident has none.',
    remedy: 'Write the date as YYYY-MM-DD.',
  },
  'date-conflict': {
    kind: 'parser',
    severity: 'info',
    why: 'The document and its file name give two dates, and the one in the document counts.',
    remedy: 'Rename the file, or correct the date in the document.',
  },
  'duration-conflict': {
    kind: 'parser',
    severity: 'info',
    why: 'The stated duration and the times of onset and end contradict each other, and both are reported.',
    remedy: 'Correct the duration, or the time of the onset or the end.',
  },
  'empty-document': {
    kind: 'parser',
    severity: 'error',
    why: 'A document without text describes no incident.',
    remedy: 'Write it, or move it out of the folder.',
  },
  'front-matter-unreadable': {
    kind: 'parser',
    severity: 'warning',
    why: 'Front matter that is not valid YAML or TOML is ignored with all its values.',
    remedy: 'Correct the front matter at the line given.',
  },
  'language-unknown': {
    kind: 'parser',
    severity: 'info',
    why: 'Headings in a language that is not known name nothing: only dates, clock times, check boxes and numbered severities are read.',
    remedy: 'Teach the words of its headings in the config, under `vocabulary.sections` and `vocabulary.fields`.',
  },
  'no-date': {
    kind: 'parser',
    severity: 'warning',
    why: 'An incident without a date is in no statistic and has no place among the others.',
    remedy: 'Add a line "**Date:** YYYY-MM-DD" below the title.',
  },
  'no-title': {
    kind: 'parser',
    severity: 'warning',
    why: 'Lists, reports and links call an incident by its title.',
    remedy: 'Begin the document with a heading of the first level.',
  },
  'several-incidents': {
    kind: 'parser',
    severity: 'info',
    why: 'The file describes several incidents, and only the first was asked for.',
    remedy: 'Read it with parseIncidents, or give each incident a file of its own.',
  },
  'table-row-too-long': {
    kind: 'parser',
    severity: 'warning',
    why: 'A row with more cells than its header has a bar too many, and every cell behind it stands in the wrong column.',
    remedy: 'Write a bar that is part of a cell as \\|, in code too.',
  },
  'table-unread': {
    kind: 'parser',
    severity: 'warning',
    why: 'A table without a valid row of dashes is text to Markdown, and none of its cells is read.',
    remedy: 'Add the row of dashes below the header, with as many columns.',
  },
  'timeline-unread': {
    kind: 'parser',
    severity: 'warning',
    why: 'A timeline of which no entry can be read gives no durations and no order of events.',
    remedy: 'Begin each row, bullet or line with its time.',
  },
  'too-deep': {
    kind: 'parser',
    severity: 'warning',
    why: 'Nesting or markup beyond the limit of the parser is read as plain lines, without tables and lists.',
    remedy: 'Take the generated part out, or put it in a code block.',
  },
  'zone-conflict': {
    kind: 'parser',
    severity: 'warning',
    why: 'A zone whose name and offset disagree moves every time by hours.',
    remedy: 'Write the zone that is meant.',
  },
  'zone-unknown': {
    kind: 'parser',
    severity: 'info',
    why: 'A time in an unknown zone cannot be compared with times of other zones.',
    remedy: 'Write UTC or an offset.',
  },
  'duplicate-id': {
    kind: 'corpus',
    severity: 'warning',
    why: 'Links and patterns cannot distinguish two incidents with the same id.',
    remedy: 'Rename one of the files, or set an `id` in its front matter.',
  },
  'file-not-readable': {
    kind: 'corpus',
    severity: 'error',
    why: 'A file that cannot be read is missing from every result.',
    remedy: 'Check that it exists and its permissions.',
  },
  'file-not-text': {
    kind: 'corpus',
    severity: 'error',
    why: 'A file that is not UTF-8 text cannot be read as Markdown.',
    remedy: 'Save it as UTF-8, or move it out of the folder.',
  },
  'file-not-utf8': {
    kind: 'corpus',
    severity: 'warning',
    why: 'Bytes that are not UTF-8 are lost, and words with them.',
    remedy: 'Save the file as UTF-8.',
  },
  'file-too-large': {
    kind: 'corpus',
    severity: 'error',
    why: 'A file of this size holds logs or images rather than a postmortem, and is not read.',
    remedy: 'Move logs and images out of it.',
  },
  'budget-recurrence': {
    kind: 'report',
    severity: 'error',
    why: 'A cause that comes back this often with none of its promises kept will come back again.',
    remedy: 'Do one of the open action items, or mark those that are done.',
  },
  'budget-high-action-days': {
    kind: 'report',
    severity: 'error',
    why: 'A high-priority action item that is open this long is unlikely to be done.',
    remedy: 'Do it, mark it done or dropped, or lower its priority.',
  },
  'budget-undetected': {
    kind: 'report',
    severity: 'error',
    why: 'An incident whose detection nobody recorded cannot be detected sooner the next time.',
    remedy: 'Describe in a "Detection" section how it was noticed.',
  },
  recurrence: {
    kind: 'report',
    severity: 'warning',
    why: 'The same cause again. What ended it last time is known, and so is what was promised.',
    remedy: 'Read the earlier incidents, and do what they promised.',
  },
  'promise-open': {
    kind: 'report',
    severity: 'warning',
    why: 'It was promised after an earlier incident, it is not marked done, and the incident came back.',
    remedy: 'Do it, or mark it done or dropped.',
  },
  'promise-not-kept': {
    kind: 'report',
    severity: 'warning',
    why: 'A later incident shows that what was promised had not been done.',
    remedy: 'Do it, or mark it dropped with the reason.',
  },
  'promise-repeated': {
    kind: 'report',
    severity: 'warning',
    why: 'The same was promised before and is promised again.',
    remedy: 'Keep one of the two items, with an owner and a date.',
  },
  'promise-did-not-hold': {
    kind: 'report',
    severity: 'warning',
    why: 'What was promised was done, and the incident came back all the same.',
    remedy: 'Look for what the measure does not cover.',
  },
  'promise-partial': {
    kind: 'report',
    severity: 'info',
    why: 'A later incident shows that what was promised had been done in part.',
    remedy: 'Do the rest, or record why it is not needed.',
  },
  'same-symptom': {
    kind: 'report',
    severity: 'info',
    why: 'The same symptom does not imply the same cause.',
    remedy: 'Compare the causes before the same remedy is applied.',
  },
  'nobody-warned': {
    kind: 'report',
    severity: 'info',
    why: 'A fault without an alert lasts until somebody notices it by chance.',
    remedy: 'Add an alert that fires on this fault.',
  },
} as const satisfies Readonly<Record<string, Omit<Check, 'id'>>>

export type CheckId = keyof typeof table

/** The ids of the checks of a kind. */
export type CheckIdOf<Kind extends CheckKind> = {
  [Id in CheckId]: (typeof table)[Id]['kind'] extends Kind ? Id : never
}[CheckId]

/** A check that is no lint rule. */
export interface BuiltinCheck extends Check {
  readonly id: CheckId
}

/** The checks that are no lint rule, in the order of the table. */
export const checks: readonly BuiltinCheck[] = Object.freeze(
  Object.entries(table).map(([id, check]) => Object.freeze({ id: id as CheckId, ...check })),
)

/** The severity that a check has where a team sets no other. */
export function severityOf(id: CheckId): Check['severity'] {
  return table[id].severity
}

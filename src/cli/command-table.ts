import type { DefineCommand } from './define-command.ts'

export interface CommandEntry {
  readonly summary: string
  /** Imports the command. Only the command that is named is ever loaded. */
  readonly load: () => Promise<DefineCommand>
}

/** The commands, in the order of their help. */
export const commandTable: Readonly<Record<string, CommandEntry>> = {
  new: {
    summary: 'draft the next postmortem from what a cluster shows',
    load: async () => (await import('./command/new.ts')).defineNew,
  },
  snapshot: {
    summary: 'save what a cluster shows, without its secrets',
    load: async () => (await import('./command/snapshot.ts')).defineSnapshot,
  },
  match: {
    summary: 'find earlier incidents that look like a sentence, a document or a snapshot',
    load: async () => (await import('./command/match.ts')).defineMatch,
  },
  report: {
    summary: 'report what keeps coming back, and which promises were not kept',
    load: async () => (await import('./command/report.ts')).defineReport,
  },
  judge: {
    summary: 'say which incidents share a cause, and keep the answers',
    load: async () => (await import('./command/judge.ts')).defineJudge,
  },
  lint: {
    summary: 'check postmortems for what the next reader will miss',
    load: async () => (await import('./command/lint.ts')).defineLint,
  },
  parse: {
    summary: 'print the record of a postmortem',
    load: async () => (await import('./command/parse.ts')).defineParse,
  },
  schema: {
    summary: 'print the JSON Schema of a record',
    load: async () => (await import('./command/schema.ts')).defineSchema,
  },
}

import type { IncidentDraft } from '../../schema/cluster/incident-draft.ts'
import type { Snapshot } from '../../schema/cluster/snapshot.ts'
import { countOf } from '../../text/count-of.ts'
import { oneLine } from '../../text/one-line.ts'
import { describeSource } from '../input/describe-source.ts'
import type { Io } from '../io.ts'
import { describeMatch } from './describe-match.ts'
import { paint } from './paint.ts'

/** Reports on stderr what a draft is based on, similar earlier incidents, what could not be seen and what is left to a person. */
export function summarizeDraft(draft: IncidentDraft, snapshot: Snapshot, io: Io): void {
  const { source, takenAt } = snapshot
  const colors = paint(io, 'err')
  const head = (text: string): string => `${colors.bold(text)}\n`
  if (source.kind !== 'none') {
    const when = takenAt === null ? 'at an unknown time' : `at ${takenAt}`
    io.err(head(`${countOf(draft.findings.length, 'finding')} in ${describeSource(snapshot)}, taken ${when}`))
    for (const { severity, title } of draft.findings) io.err(`  ${severity.padEnd(8)} ${title}\n`)
  }
  if (draft.earlier.length > 0) {
    io.err(head('Similar earlier incidents'))
    for (const earlier of draft.earlier) {
      io.err(describeMatch(earlier, earlier.title, earlier.path, colors))
      for (const { text, command } of earlier.recovery) io.err(`    recovered then: ${oneLine(command ?? text)}\n`)
    }
  }
  if (draft.gaps.length > 0) {
    io.err(head('Not seen'))
    for (const [at, { what, detail, remedy }] of draft.gaps.entries()) {
      const isNew = remedy !== null && remedy !== draft.gaps[at - 1]?.remedy
      io.err(`  ${what}${detail ? `: ${detail}` : ''}\n${isNew ? `    ${remedy}\n` : ''}`)
    }
  }
  if (draft.leftToPerson.length > 0) {
    io.err(head(`Left to you (${draft.leftToPerson.length})`))
    for (const { at, what } of draft.leftToPerson) io.err(`  ${at}: ${what}\n`)
  }
}

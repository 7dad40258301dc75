import type { TeamSettings } from '../../corpus/read-team-settings.ts'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { severityLevel } from '../../parse/field/severity.ts'
import { statusState } from '../../parse/field/status.ts'
import { type Severity, severityLevels } from '../../schema/incident/severity.ts'
import { type Status, statusStates } from '../../schema/incident/status.ts'

/** Reads a severity as it would be read in a document. @throws PostmortemError with code `USAGE` where it is none */
export function readStatedSeverity(text: string, { vocabulary }: TeamSettings): Severity {
  const level = severityLevel(text, vocabulary)
  if (level !== null) return { level, text }
  throw new PostmortemError(
    'USAGE',
    `"${text}" is no severity.`,
    `Give ${severityLevels.join(', ')}, SEV0 to SEV4 or P0 to P4.`,
  )
}

/** Reads a status as it would be read in a document. @throws PostmortemError with code `USAGE` where it is none */
export function readStatedStatus(text: string, { vocabulary }: TeamSettings): Status {
  const state = statusState(text, vocabulary)
  if (state !== null) return { state, text }
  throw new PostmortemError('USAGE', `"${text}" is no status of an incident.`, `Give ${statusStates.join(', ')}.`)
}

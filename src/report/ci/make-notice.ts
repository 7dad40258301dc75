import { type CheckIdOf, severityOf } from '../../diagnostic/checks.ts'
import { plainLine } from '../../text/plain-line.ts'
import type { Notice, NoticePlace } from './notice.ts'

/** The part of a notice that its rule and its place give. */
export function makeNotice(
  ruleId: CheckIdOf<'report'>,
  { path, line }: NoticePlace,
): Pick<Notice, 'ruleId' | 'severity' | 'path' | 'line'> {
  return { ruleId, severity: severityOf(ruleId), path, line }
}

/** A place that helps to understand a notice; without one where there is none. */
export function relatedPlace(place: NoticePlace | undefined, message: string): Notice['related'][number] {
  return { path: place?.path ?? null, line: place?.line ?? null, message: plainLine(message) }
}

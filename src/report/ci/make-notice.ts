import { plainLine } from '../../text/plain-line.ts'
import type { Notice, NoticePlace } from './notice.ts'
import { type NoticeRuleId, noticeRules } from './notice-rules.ts'

/** The part of a notice that its rule and its place give. */
export function makeNotice(
  ruleId: NoticeRuleId,
  { path, line }: NoticePlace,
): Pick<Notice, 'ruleId' | 'level' | 'path' | 'line'> {
  return { ruleId, level: noticeRules.find(({ id }) => id === ruleId)?.level ?? 'warning', path, line }
}

/** A place that helps to understand a notice; without one where there is none. */
export function relatedPlace(place: NoticePlace | undefined, message: string): Notice['related'][number] {
  return { path: place?.path ?? null, line: place?.line ?? null, message: plainLine(message) }
}

import type { RecordPath } from '../../diagnostic/source-map.ts'
import type { Plan } from './plan.ts'
import { planActionMark } from './plan-action-mark.ts'
import { planActionStatus } from './plan-action-status.ts'
import { planLevel } from './plan-level.ts'
import { planNewActionItem } from './plan-new-action-item.ts'
import { planNewText } from './plan-new-text.ts'
import { planNewTimelineEntry } from './plan-new-timeline-entry.ts'
import { planRemoval } from './plan-removal.ts'
import { planText } from './plan-text.ts'
import { planTime } from './plan-time.ts'

/** Chooses how a change of one value is made. */
export function planFor(kind: 'set' | 'insert' | 'remove', path: RecordPath): Plan {
  const [field] = path
  if (kind === 'remove') return planRemoval
  if (kind === 'insert') {
    if (field === 'timeline') return planNewTimelineEntry
    return field === 'actionItems' ? planNewActionItem : planNewText
  }
  const key = path.at(-1)
  if (field === 'actionItems' && key === 'status') return planActionStatus
  if (field === 'actionItems' && path.length === 3 && key !== 'text') return planActionMark
  if (key === 'level' || key === 'state') return planLevel
  if (field === 'timeline' && path[2] === 'time') return planTime
  return planText
}

import { momentTexts } from '../moment-texts.ts'
import type { Plan } from './plan.ts'
import { planText } from './plan-text.ts'
import { writeValue } from './write-value.ts'

/** Changes the time of a row, by its words or by the moment that they are to say. */
export const planTime: Plan = (change, editable) => {
  const { path, value } = change
  const [list = '', index = 0] = path
  const place = editable.place([list, index, 'time'])
  const entry = editable.incident.timeline[Number(index)]
  if (!place || !entry || typeof value !== 'string') return []
  const [key] = path.slice(3)
  if (key === 'text') return planText({ ...change, path: [list, index, 'time', 'text'] }, editable)
  if (key !== 'start') return []
  return momentTexts(value, entry.time.text, entry.time.start).flatMap((text) => [
    ...planText({ path: [list, index, 'time', 'text'], before: entry.time.text, value: text }, editable),
    ...writeValue(text, 'paragraph').map((words) => [
      { start: place.start.offset, end: place.end.offset, text: words },
    ]),
  ])
}

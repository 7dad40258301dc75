import { z } from 'zod'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import type { RecordPath } from '../diagnostic/source-map.ts'
import { actionStatuses } from '../schema/incident/action-item.ts'

const words = z.string().trim().min(1)

const newTimelineEntrySchema = z.looseObject({
  time: z.union([
    words.transform((text) => ({ text, start: undefined, approximate: undefined })),
    z
      .looseObject({ text: words.optional(), start: words.nullish(), approximate: z.boolean().optional() })
      .refine(({ text, start }) => text ?? start)
      // A moment that is given without an end must not take that of its neighbour's range, nor its doubt.
      .transform((time) => (time.start ? { end: null, approximate: false, ...time } : time)),
  ]),
  event: z.union([
    words.transform((text) => ({ text, markdown: undefined })),
    z
      .looseObject({ text: words.optional(), markdown: words.optional() })
      .refine(({ text, markdown }) => text ?? markdown),
  ]),
})

const newActionItemSchema = z.looseObject({
  id: words.nullish(),
  text: words,
  owner: words.nullish(),
  priority: words.nullish(),
  status: z.enum(actionStatuses).nullish(),
  due: z.iso.date().nullish(),
  dueText: words.nullish(),
})

/** A timeline row that is to be added. */
export interface NewTimelineEntry extends z.output<typeof newTimelineEntrySchema> {}
/** An action item that is to be added. */
export interface NewActionItem extends z.output<typeof newActionItemSchema> {}

/**
 * Reads the value of an added timeline row.
 *
 * @throws PostmortemError `USAGE` where it has no time or no event.
 */
export function readNewTimelineEntry(value: unknown): NewTimelineEntry {
  const { data } = newTimelineEntrySchema.safeParse(value)
  if (data) return data
  throw new PostmortemError(
    'USAGE',
    'A timeline row needs a time and an event.',
    'Write { "time": { "start": "2026-02-28T00:05Z" }, "event": { "text": "What happened" } }; "time" may give "text" instead.',
  )
}

/**
 * Reads the value of an added action item; a text alone will do.
 *
 * @throws PostmortemError `USAGE` where it has no text, or a status or day that is none.
 */
export function readNewActionItem(value: unknown): NewActionItem {
  const { data } = newActionItemSchema.safeParse(typeof value === 'string' ? { text: value } : value)
  if (data) return data
  throw new PostmortemError(
    'USAGE',
    'An action item needs a text.',
    `Write { "text": "…", "owner": "…", "status": "open", "due": "2026-03-01" }; a status is ${actionStatuses.join(', ')}, "due" a day.`,
  )
}

/** Reads what is to be added to a list of the record; texts and names are taken as they are. */
export function readNewEntry([field]: RecordPath, value: unknown): unknown {
  if (field === 'timeline') return readNewTimelineEntry(value)
  return field === 'actionItems' ? readNewActionItem(value) : value
}

import { dateFromPath } from '../document/date-from-path.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { readActionItems } from './action-item/action-items.ts'
import { readRootCauses } from './cause/root-causes.ts'
import { readDetection } from './detection/read-detection.ts'
import { readAuthors } from './field/authors.ts'
import { readComponents } from './field/components.ts'
import { readDuration } from './field/duration.ts'
import { readEnvironments } from './field/environments.ts'
import { readId } from './field/id.ts'
import { readContributingFactors, readLessons } from './field/lessons.ts'
import { readProse } from './field/prose.ts'
import { readReferences } from './field/references.ts'
import { readRelations } from './field/relations.ts'
import { readResolution } from './field/resolution.ts'
import { readSections } from './field/sections.ts'
import { readServices } from './field/services.ts'
import { readSeverity } from './field/severity.ts'
import { readSignals } from './field/signals.ts'
import { readStatus } from './field/status.ts'
import { readTags } from './field/tags.ts'
import { readTitle } from './field/title.ts'
import type { ParseContext } from './parse-context.ts'
import { dateFromTimeline, readStatedDate } from './timeline/date.ts'
import { readMetrics } from './timeline/metrics.ts'
import { readTimeline } from './timeline/timeline.ts'
import { readWindow } from './timeline/window.ts'

/** Reads every field of the record, and notes where each stands. */
export function readRecord(context: ParseContext): Incident {
  const { path } = context
  const title = readTitle(context)
  const statedDate = readStatedDate(context)
  const timeline = readTimeline(statedDate ?? dateFromPath(path), context)
  const date = statedDate ?? dateFromTimeline(timeline, context) ?? dateFromPath(path)
  const affectedServices = readServices(context)
  const duration = readDuration(context)
  const status = readStatus(context)
  return {
    schemaVersion: 2,
    id: readId(title, date, context),
    path,
    title,
    language: context.language,
    date,
    window: readWindow({ date, duration, status, timeline }, context),
    severity: readSeverity(context),
    status,
    duration,
    environments: readEnvironments(affectedServices, context),
    authors: readAuthors(context),
    tags: readTags(context),
    summary: readProse(['summary'], 'summary', context),
    impact: readProse(['impact'], 'impact', context),
    detection: readDetection(timeline, context),
    resolution: readResolution(timeline, context),
    timeline,
    affectedServices,
    rootCauses: readRootCauses(context),
    contributingFactors: readContributingFactors(context),
    actionItems: readActionItems(date, context),
    lessons: readLessons(context),
    references: readReferences(context),
    ...readRelations(date, context),
    signals: readSignals(context),
    components: readComponents(affectedServices, context),
    metrics: readMetrics(timeline, context),
    sections: readSections(context),
  }
}

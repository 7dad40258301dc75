import type { ManagedPart } from '../document/find-parts.ts'
import { openDocument } from '../document/open-document.ts'
import type { PartName } from '../document/part-name.ts'
import { type Edit, splice } from '../markdown/write/splice.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { IncidentDraft } from '../schema/cluster/incident-draft.ts'
import { mergeServices } from './managed/merge-services.ts'
import { mergeTimeline } from './managed/merge-timeline.ts'
import { proposeLines } from './managed/propose-lines.ts'
import { type RuleSide, writeWholeSection } from './managed/whole-section.ts'
import { beginMark } from './managed/wrap-part.ts'
import { type PartText, writeParts } from './managed/write-parts.ts'
import { hasRules, sectionLevel } from './new-sections.ts'
import { planTemplate, type TemplateOptions, type TemplatePlan } from './plan-template.ts'

/** What a new snapshot adds to a part that a person has changed. */
export interface Proposal {
  readonly part: PartName
  /** 1-based line of the part. */
  readonly line: number
  /** The lines that are new, as they would be written there. */
  readonly lines: readonly string[]
}

/** A document with a new snapshot in it, and what did not go in. */
export interface DraftUpdate {
  readonly document: string
  /** The parts that were written anew. */
  readonly rewritten: readonly PartName[]
  /** The parts that are just what would be written. */
  readonly upToDate: readonly PartName[]
  /** The parts for which the new draft has nothing, and that stay as they were. */
  readonly kept: readonly PartName[]
  /** The parts that a person has edited, and that were left alone. */
  readonly edited: readonly PartName[]
  /** What is new for the edited parts; nothing for one that has it all already. */
  readonly proposals: readonly Proposal[]
  /** The parts for which the new draft has something, and that are not in the document. */
  readonly missing: readonly PartName[]
  /** 1-based lines of marks without their other half. */
  readonly stray: readonly number[]
}

/**
 * Writes a new draft into the managed parts of a document that `renderIncident` made of an earlier one. A part that a
 * person has edited stays, as does one for which the new draft has nothing; every byte outside the parts stays. Timeline
 * and services keep their earlier entries.
 */
export function updateDraft(source: string, draft: IncidentDraft, options: TemplateOptions = {}): DraftUpdate {
  const opened = openDocument(source, options)
  const { parts, stray } = opened.managed
  const plan = planTemplate(opened, options)
  const level = sectionLevel(plan)
  const fresh = writeParts(draft, plan, level)
  const merged = writeParts(withEarlierEntries(plan.parsed, parts, draft), plan, level)
  const edits: Edit[] = []
  const rewritten: PartName[] = []
  const upToDate: PartName[] = []
  const kept: PartName[] = []
  const proposals: Proposal[] = []
  for (const part of parts) {
    const written = (part.untouched ? merged : fresh).get(part.name)
    if (written === undefined || written.body === '') {
      if (part.untouched) kept.push(part.name)
      continue
    }
    const now = textOf(part, written, parts, plan, source)
    if (!part.untouched) {
      const lines = proposeLines(part.text, now)
      if (lines.length > 0) proposals.push({ part: part.name, line: opened.source.point(part.mark.start).line, lines })
      continue
    }
    const mark = beginMark(part.name, now)
    if (source.slice(part.mark.start, part.mark.end).trim() === mark) {
      upToDate.push(part.name)
      continue
    }
    rewritten.push(part.name)
    edits.push(
      { start: part.mark.start, end: part.mark.end, text: mark },
      { start: part.start, end: part.end, text: part.text === '' ? `\n\n${now}\n` : now },
    )
  }
  return {
    document: splice(source, edits),
    rewritten,
    upToDate,
    kept,
    edited: parts.filter(({ untouched }) => !untouched).map(({ name }) => name),
    proposals,
    missing: [...fresh].flatMap(([name, { body }]) =>
      body === '' || parts.some((part) => part.name === name) ? [] : [name],
    ),
    stray: stray.map(({ start }) => opened.source.point(start).line),
  }
}

/** The draft with the events and services that stand in the untouched parts of the document. */
function withEarlierEntries(
  parsed: ParsedIncident,
  parts: readonly ManagedPart[],
  draft: IncidentDraft,
): IncidentDraft {
  const isIn = (name: PartName, path: readonly [string, number]): boolean => {
    const place = parsed.places.place(path)
    const part = parts.find((each) => each.name === name && each.untouched)
    return place !== null && part !== undefined && place.start.offset >= part.start && place.end.offset <= part.end
  }
  const { timeline, affectedServices } = parsed.incident
  return {
    ...draft,
    incident: {
      ...draft.incident,
      timeline: mergeTimeline(
        timeline.filter((_, i) => isIn('timeline', ['timeline', i])),
        draft,
      ),
      affectedServices: mergeServices(
        affectedServices.filter((_, i) => isIn('affected-services', ['affectedServices', i])),
        draft.incident.affectedServices,
      ),
    },
  }
}

/** A part with its heading, where it is a section of its own; the heading of any other belongs to the template. */
function textOf(
  part: ManagedPart,
  { title, body }: PartText,
  parts: readonly ManagedPart[],
  plan: TemplatePlan,
  source: string,
): string {
  if (part.text === '') {
    return writeWholeSection({ title, level: sectionLevel(plan), body, rule: ruleOf(part, parts, plan, source) })
  }
  const [, before, marks, words] = /^(---\s+)?(#{1,6}) ([^\r\n]*)/.exec(part.text) ?? []
  if (words?.trim() !== title || marks === undefined) return body
  const rule = before !== undefined ? 'before' : /[\r\n]---$/.test(part.text) ? 'after' : null
  return writeWholeSection({ title, level: marks.length, body, rule })
}

/** Where a new section has its rule: behind it where a section of the template follows, else before it. */
function ruleOf({ end }: ManagedPart, parts: readonly ManagedPart[], plan: TemplatePlan, source: string): RuleSide {
  if (!hasRules(plan.outline)) return null
  const later = parts.filter(({ start }) => start >= end)
  const rest = [{ end }, ...later].map((part, i) => source.slice(part.end, later[i]?.start ?? source.length))
  return rest.some((text) => /^ {0,3}#{1,6}\s/m.test(text)) ? 'after' : 'before'
}

import type { Code, List, Table } from 'mdast'
import type { DocumentSection } from '../../document/section-tree.ts'
import { readItems } from '../../markdown/read/list.ts'
import type { MappedText } from '../../markdown/read/mapped-text.ts'
import { readTable } from '../../markdown/read/table.ts'
import type { Incident, ResolutionStep } from '../../schema/incident/incident.ts'
import { isColumn } from '../../vocabulary/is-column.ts'
import { type ParseContext, sectionsOf } from '../parse-context.ts'
import { readProse } from './prose.ts'

/** What was done, in order, and the prose it stands in. */
export function readResolution(context: ParseContext): Incident['resolution'] {
  const prose = readProse(['resolution'], 'resolution', context)
  if (prose === null) return null
  const reader = new StepReader(context)
  for (const section of sectionsOf(context, 'resolution')) reader.readSection(section, null)
  return { ...prose, steps: reader.steps }
}

const untracked =
  /\bnot (?:yet )?(?:tracked|committed|persisted)\b|\bimperativ|\bby hand\b|\bmanual(?:ly)?\b|\blive[- ]patch|\bad[- ]hoc\b|\btransient\b|\buntracked\b/i
const tracked =
  /\btracked in git\b|\bpersisted in git\b|\bcommitted\b|\bmerged\b|\bPR #?\d+|\bpull request\b|\bgitops\b/i

class StepReader {
  readonly steps: ResolutionStep[] = []
  readonly #context: ParseContext

  constructor(context: ParseContext) {
    this.#context = context
  }

  readSection(section: DocumentSection, outer: boolean | null): void {
    const here = trackedIn(section.title?.text ?? '') ?? outer
    let under = here
    let last: { at: number; tracked: boolean | null } | null = null
    const hasItems = section.blocks.some(({ node }) => node.type === 'list' || node.type === 'table')
    for (const [i, { node, text }] of section.blocks.entries()) {
      if (node.type === 'paragraph') {
        const words = text.collapsed()
        under = trackedIn(words.text) ?? here
        const next = section.blocks[i + 1]?.node.type
        if (next !== 'code' && (hasItems || next !== undefined) && i > 0) continue
        if (next === 'code' || (!hasItems && i === 0)) last = this.#add(words, commandIn(words), under)
      } else if (node.type === 'code') {
        const command = commandOf(node)
        const step = last && this.steps[last.at]
        if (step && step.command === null) step.command = command
        last = null
      } else if (node.type === 'list') this.#readList(node, under)
      else if (node.type === 'table') this.#readTable(node, under)
    }
    for (const child of section.children)
      if (child.kinds.every((kind) => kind === 'resolution' || kind === 'action-items')) this.readSection(child, here)
  }

  #readList(list: List, under: boolean | null): void {
    for (const item of readItems(list, this.#context.source)) {
      const lead = item.lead.collapsed()
      const code = item.rest.find((node) => node.type === 'code')
      if (lead.text !== '')
        this.#add(lead, code?.type === 'code' ? commandOf(code) : commandIn(lead), trackedIn(lead.text) ?? under)
    }
  }

  #readTable(table: Table, under: boolean | null): void {
    const { header, rows } = readTable(table, this.#context.source)
    const { vocabulary } = this.#context
    const commandAt = header.findIndex(({ text }) => isColumn(text, 'command', vocabulary))
    const actionAt = header.findIndex(({ text }, i) => i !== commandAt && isColumn(text, 'action', vocabulary))
    if (actionAt < 0) return
    for (const { cells } of rows) {
      const action = cells[actionAt]
      if (action && action.text !== '')
        this.#add(action, commandAt < 0 ? commandIn(action) : cells[commandAt]?.text || null, under)
    }
  }

  #add(words: MappedText, command: string | null, isTracked: boolean | null): { at: number; tracked: boolean | null } {
    const at = this.steps.length
    this.#context.places.set(['resolution', 'steps', at], words.place())
    this.steps.push({ text: words.text, command, tracked: isTracked })
    return { at, tracked: isTracked }
  }
}

function trackedIn(text: string): boolean | null {
  return untracked.test(text) ? false : tracked.test(text) ? true : null
}

/** The commands of a code block without their comments. */
function commandOf({ value }: Code): string | null {
  const lines = value.split('\n').filter((line) => line.trim() !== '' && !/^\s*(?:#|\/\/)/.test(line))
  return lines.join('\n') || null
}

/** A code span that is run: a word in lower case and an argument. */
function commandIn(text: MappedText): string | null {
  for (const { start, end } of text.marks('inlineCode')) {
    const code = text.text.slice(start, end)
    if (/^(?:\$\s*)?(?:sudo\s+)?[a-z][\w.-]*\s+\S/.test(code) && !/[=:]\s|,\s/.test(code))
      return code.replace(/^\$\s*/, '')
  }
  return null
}

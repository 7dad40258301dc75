import type { Code, List, Table } from 'mdast'
import type { Region } from '../../document/region.ts'
import { readItems } from '../../markdown/read/list.ts'
import type { MappedText } from '../../markdown/read/mapped-text.ts'
import { readTable } from '../../markdown/read/table.ts'
import type { Incident, ResolutionStep } from '../../schema/incident/incident.ts'
import { isColumn } from '../../vocabulary/is-column.ts'
import { type Reading, regionsOf } from '../reading.ts'
import { readProse } from './prose.ts'

/** What was done, in order, and the prose it stands in. */
export function readResolution(reading: Reading): Incident['resolution'] {
  const prose = readProse(['resolution'], 'resolution', reading)
  if (prose === null) return null
  const reader = new StepReader(reading)
  for (const region of regionsOf(reading, 'resolution')) reader.readRegion(region, null)
  return { ...prose, steps: reader.steps }
}

const untracked =
  /\bnot (?:yet )?(?:tracked|committed|persisted)\b|\bimperativ|\bby hand\b|\bmanual(?:ly)?\b|\blive[- ]patch|\bad[- ]hoc\b|\btransient\b|\buntracked\b/i
const tracked =
  /\btracked in git\b|\bpersisted in git\b|\bcommitted\b|\bmerged\b|\bPR #?\d+|\bpull request\b|\bgitops\b/i

class StepReader {
  readonly steps: ResolutionStep[] = []
  readonly #reading: Reading

  constructor(reading: Reading) {
    this.#reading = reading
  }

  readRegion(region: Region, outer: boolean | null): void {
    const here = trackedIn(region.title?.text ?? '') ?? outer
    let context = here
    let last: { at: number; tracked: boolean | null } | null = null
    const hasItems = region.blocks.some(({ node }) => node.type === 'list' || node.type === 'table')
    for (const [i, { node, text }] of region.blocks.entries()) {
      if (node.type === 'paragraph') {
        const words = text.collapsed()
        context = trackedIn(words.text) ?? here
        const next = region.blocks[i + 1]?.node.type
        if (next !== 'code' && (hasItems || next !== undefined) && i > 0) continue
        if (next === 'code' || (!hasItems && i === 0)) last = this.#add(words, commandIn(words), context)
      } else if (node.type === 'code') {
        const command = commandOf(node)
        const step = last && this.steps[last.at]
        if (step && step.command === null) step.command = command
        last = null
      } else if (node.type === 'list') this.#readList(node, context)
      else if (node.type === 'table') this.#readTable(node, context)
    }
    for (const child of region.children)
      if (child.kinds.every((kind) => kind === 'resolution' || kind === 'action-items')) this.readRegion(child, here)
  }

  #readList(list: List, context: boolean | null): void {
    for (const item of readItems(list, this.#reading.source)) {
      const lead = item.lead.collapsed()
      const code = item.rest.find((node) => node.type === 'code')
      if (lead.text !== '')
        this.#add(lead, code?.type === 'code' ? commandOf(code) : commandIn(lead), trackedIn(lead.text) ?? context)
    }
  }

  #readTable(table: Table, context: boolean | null): void {
    const { header, rows } = readTable(table, this.#reading.source)
    const { vocabulary } = this.#reading
    const commandAt = header.findIndex(({ text }) => isColumn(text, 'command', vocabulary))
    const actionAt = header.findIndex(({ text }, i) => i !== commandAt && isColumn(text, 'action', vocabulary))
    if (actionAt < 0) return
    for (const { cells } of rows) {
      const action = cells[actionAt]
      if (action && action.text !== '')
        this.#add(action, commandAt < 0 ? commandIn(action) : cells[commandAt]?.text || null, context)
    }
  }

  #add(words: MappedText, command: string | null, isTracked: boolean | null): { at: number; tracked: boolean | null } {
    const at = this.steps.length
    this.#reading.places.set(['resolution', 'steps', at], words.place())
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

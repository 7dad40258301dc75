import { expect, test } from 'vitest'
import { openUnmarked } from '../../src/document/open-unmarked.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'

const begin = '<!-- postmortem:begin timeline sha256=0123456789abcdef -->'
const end = '<!-- postmortem:end timeline -->'

test.each([
  ['each with a blank line', `a\n\n${begin}\n\nb\n\n${end}\n\nc\n`, 'a\n\nb\n\nc\n'],
  ['blank lines that somebody took out', `a\n\n${begin}\nb\n${end}\n\nc\n`, 'a\n\nb\n\nc\n'],
  ['at the end of the document', `a\n\n${begin}\n\nb\n\n${end}\n`, 'a\n\nb\n'],
  ['without a line end', `${begin}\n\nb\n\n${end}`, 'b\n'],
  ['around nothing', `a\n\n${begin}\n${end}\n\nc\n`, 'a\n\nc\n'],
  ['around nothing, at the end, twice', `a\n\n${begin}\n${end}\n\n${begin}\n${end}\n`, 'a\n'],
  ['CRLF', `a\r\n\r\n${begin}\r\n\r\nb\r\n\r\n${end}\r\n\r\nc\r\n`, 'a\r\n\r\nb\r\n\r\nc\r\n'],
  ['what only a mark parts stays apart', `a\n${begin}\nb\n${end}\nc`, 'a\n\nb\n\nc'],
  ['one that lost its other half', `a\n\n${begin}\n\nb\n`, 'a\n\nb\n'],
])('takes marks out: %s', (_, marked, bare) => {
  expect(openUnmarked(marked).text).toBe(bare)
})

test('what a block of code shows is no mark, nor is a word in a line', () => {
  const shown = `\`\`\`\n${begin}\n\`\`\`\n\nsee ${end}\n`
  expect(openUnmarked(shown).text).toBe(shown)
})

test('the record is the same with marks and without, and every place is that of the document', () => {
  const head = '# Incident: Gate stuck\n\n**Date:** 2026-02-03\n\n## Summary\n\nThe gate stood open.\n\n'
  const body = '| Time (UTC) | Event |\n|---|---|\n| 2026-02-03T10:00Z | It opens |\n| 2026-02-03T11:00Z | It shuts |'
  const tail = '\n\n## Lessons\n\n- Grease it\n'
  const empty = '<!-- postmortem:begin earlier sha256=e3b0c44298fc1c14 -->\n<!-- postmortem:end earlier -->\n\n'
  const marked = `${head}${empty}## Timeline\n\n${begin}\n\n${body}\n\n${end}${tail}`
  const bare = `${head}## Timeline\n\n${body}${tail}`
  const [with_, without] = [parseIncident(marked), parseIncident(bare)]
  expect(with_.incident).toEqual(without.incident)
  expect(with_.text).toBe(marked)
  for (const path of without.places.paths()) {
    if (path[0] === 'sections') continue
    const place = with_.places.place(path)
    expect(with_.places.text(path)).toBe(without.places.text(path))
    expect(marked.slice(place?.start.offset, place?.end.offset)).toBe(without.places.text(path))
    expect(marked.split('\n').slice(0, place?.start.line).join('\n').length).toBeGreaterThanOrEqual(
      place?.start.offset ?? 0,
    )
  }
})

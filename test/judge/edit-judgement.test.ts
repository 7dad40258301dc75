import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJudgement } from '../../src/corpus/parse-judgement.ts'
import { editJudgement } from '../../src/judge/edit-judgement.ts'
import { judgePair } from '../../src/judge/judge-pair.ts'

const read = (text: string) => parseJudgement(text, 'p.yaml').judgement

/** The text with an answer more, checked to read as the judgement that has it. */
function answered(text: string, a: string, b: string, verdict: 'same' | 'apart' = 'same', name = 'New one'): string {
  const { judgement, outcome } = judgePair(read(text), { incidents: [a, b], verdict }, { name, merge: true })
  expect(outcome).toBe('added')
  const edited = editJudgement(text, read(text), judgement)
  expect(read(edited)).toEqual(judgement)
  return edited
}

const blocks = `# Ours
patterns:
    # the old one
    - id:   pier   # never changes
      name: 'The pier'
      members:
      - a
      - "b" # surely
      # more to come

    - {id: horn, name: Horn, members: [x,y]}

apart: # never
- [ q,   r ]   # asked twice
- - s
  - t
# the end`

describe('a file keeps every byte that stands there', () => {
  test('behind the members of a pattern', () => {
    expect(answered(blocks, 'a', 'new')).toBe(blocks.replace('# surely\n', '# surely\n      - new\n'))
  })

  test('within brackets', () => {
    expect(answered(blocks, 'x', 'new, and odd')).toBe(blocks.replace('[x,y]', '[x,y, "new, and odd"]'))
  })

  test('behind the patterns, in their indent', () => {
    expect(answered(blocks, 'm', 'n', 'same', 'Fog: it comes')).toBe(
      blocks.replace(
        'members: [x,y]}\n',
        'members: [x,y]}\n    - id: fog-it-comes\n      name: "Fog: it comes"\n      members:\n        - m\n        - n\n',
      ),
    )
  })

  test('behind what is apart', () => {
    expect(answered(blocks, 'a', 'x', 'apart')).toBe(blocks.replace('  - t\n', '  - t\n- [a, x]\n'))
  })

  test('with two patterns made one', () => {
    expect(answered(blocks, 'b', 'y')).toBe(
      blocks.replace('# surely\n', '# surely\n      - x\n      - y\n').replace(/ {4}- \{id: horn.*\n/, ''),
    )
  })

  test('with its line ends and its byte order mark', () => {
    const windows = `\uFEFF${blocks.replaceAll('\n', '\r\n')}`
    expect(answered(windows, 'a', 'new')).toBe(windows.replace('# surely\r\n', '# surely\r\n      - new\r\n'))
    expect(answered(windows, 'a', 'x', 'apart')).toBe(windows.replace('  - t\r\n', '  - t\r\n- [a, x]\r\n'))
  })
})

test.each([
  ['', 'patterns:\n  - id: new-one\n    name: New one\n    members:\n      - a\n      - b\n'],
  [
    '# nothing yet',
    '# nothing yet\npatterns:\n  - id: new-one\n    name: New one\n    members:\n      - a\n      - b\n',
  ],
  ['patterns: []\n', 'patterns: [{id: new-one, name: New one, members: [a, b]}]\n'],
  [
    'apart:\n- [p, q]',
    'apart:\n- [p, q]\npatterns:\n  - id: new-one\n    name: New one\n    members:\n      - a\n      - b\n',
  ],
  ['{ "apart": [["p", "q"]] }', '{ "apart": [["p", "q"]], patterns: [{id: new-one, name: New one, members: [a, b]}] }'],
  ['{}', '{patterns: [{id: new-one, name: New one, members: [a, b]}]}'],
  [
    'patterns:\n- id: a\n  name: A\n  from: [found]\n# end\n',
    'patterns:\n- id: a\n  name: A\n  from: [found]\n- id: new-one\n  name: New one\n  members:\n    - a\n    - b\n# end\n',
  ],
])('the first pattern in %j', (before, after) => {
  expect(answered(before, 'a', 'b')).toBe(after)
})

test('any answers, one after the other, stay in the file and nothing that stood there goes', () => {
  const id = fc.constantFrom('a', 'b', 'x', 'm', 'n', 'o', '2031-01-02-fog', 'true', '12', 'é: ü', '# x', "it's", '[z')
  const answer = fc.record({ a: id, b: id, verdict: fc.constantFrom('same' as const, 'apart' as const) })
  const texts = [blocks, '', blocks.replaceAll('\n', '\r\n'), 'apart: []\npatterns: []']
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(answer, { maxLength: 12 }), (start, answers) => {
      let text = start
      for (const { a, b, verdict } of answers) {
        const { judgement, outcome } = judgePair(read(text), { incidents: [a, b], verdict })
        if (outcome !== 'added') continue
        const edited = editJudgement(text, read(text), judgement)
        expect(read(edited)).toEqual(judgement)
        expect(isWithin(text, edited)).toBe(true)
        text = edited
      }
    }),
    { numRuns: 60 },
  )
})

/** Whether all characters of a text stand in another, in their order. */
function isWithin(text: string, other: string): boolean {
  let at = 0
  for (const character of other) if (character === text[at]) at++
  return at === text.length
}

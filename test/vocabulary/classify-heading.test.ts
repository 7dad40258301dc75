import { describe, expect, test } from 'vitest'
import { isAbsent } from '../../src/document/is-absent.ts'
import { classifyExact, classifyHeading } from '../../src/vocabulary/classify-heading.ts'
import { findField } from '../../src/vocabulary/find-field.ts'
import { isColumn } from '../../src/vocabulary/is-column.ts'
import { titleStart } from '../../src/vocabulary/title-start.ts'
import { builtinVocabulary } from '../../src/vocabulary/vocabulary.ts'

const vocabulary = builtinVocabulary()

test.each([
  ['Summary', ['summary']],
  ['EXECUTIVE SUMMARY', ['summary']],
  ['3. Timeline', ['timeline']],
  ['Timeline (all times PST)', ['timeline']],
  ['Timeline — 7 February', ['timeline']],
  ['Full timeline of the night', ['timeline']],
  ['📝 Summary', ['summary']],
  ['Root Cause(s)', ['root-causes']],
  ['Root cause — two independent layers', ['root-causes']],
  ["What didn't go well", ['lessons']],
  ['Response, Cause, Prevention', ['resolution', 'root-causes', 'action-items']],
  ['Detection and Resolution', ['detection', 'resolution']],
  ['Phase 3: Improvement plan', ['action-items']],
  ['Chronologie', ['timeline']],
  ['Cause racine', ['root-causes']],
  ['タイムライン (JST)', ['timeline']],
  ['根本原因', ['root-causes']],
  ['再発防止策', ['action-items']],
  ['时间线', ['timeline']],
  ['Rotårsak', ['root-causes']],
  ['Tiltak', ['action-items']],
  ['Ursache', ['root-causes']],
  ['Causa raíz', ['root-causes']],
] as const)('%s is of %j', (heading, kinds) => {
  expect(classifyHeading(heading, vocabulary)).toEqual(kinds)
})

test.each([
  'Mitigation options',
  'Affected files',
  'Why we chose the valve',
  'Gate 7',
  '',
  '###',
  'Alternatives considered',
])('%j is not known', (heading) => {
  expect(classifyHeading(heading, vocabulary)).toEqual([])
})

test('a title is not taken for a section because of one word', () => {
  expect(classifyExact('Storage recovery', vocabulary)).toEqual([])
  expect(classifyExact('Root Cause Analysis', vocabulary)).toEqual(['root-causes'])
})

describe('labels', () => {
  test.each([
    ['Severity', 'severity'],
    ['Date of incident', 'date'],
    ['Duration (approx.)', 'duration'],
    ['Time to detect', 'timeToDetect'],
    ['Gravité', 'severity'],
    ['Alvorlighetsgrad', 'severity'],
    ['重大度', 'severity'],
    ['状态', 'status'],
    ['Colour of the gate', null],
    ['', null],
  ] as const)('%j names %j', (label, field) => {
    expect(findField(label, vocabulary)).toBe(field)
  })
})

test.each([
  ['Time (UTC)', 'time', true],
  ['Service / Host', 'service', true],
  ['Owner & team', 'owner', true],
  ['Événement', 'event', true],
  ['時刻 (JST)', 'time', true],
  ['Overtime', 'time', false],
  ['', 'time', false],
] as const)('the header %j, as a column of %s: %j', (header, column, expected) => {
  expect(isColumn(header, column, vocabulary)).toBe(expected)
})

test.each(['TBD', 'n/a', '—', '', '???', 'None', 'Unknown'])('%j says nothing', (text) => {
  expect(isAbsent(text, vocabulary)).toBe(true)
})

test('a value that begins with such a word says something', () => {
  expect(isAbsent('None of the pods was ready', vocabulary)).toBe(false)
})

test.each([
  ['Incident: Gate stuck', 'Gate stuck'],
  ['[RCA] Gate stuck', 'Gate stuck'],
  ['Post-mortem - Gate stuck', 'Gate stuck'],
  ['Gate: stuck', 'Gate: stuck'],
  ['Postmortem', ''],
])('the title in %j is %j', (heading, title) => {
  expect(heading.slice(titleStart(heading, vocabulary))).toBe(title)
})

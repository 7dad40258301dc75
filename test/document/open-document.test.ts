import { describe, expect, test } from 'vitest'
import { openDocument } from '../../src/document/open-document.ts'
import { walkSections } from '../../src/document/section-tree.ts'
import { updateIncident } from '../../src/edit/update-incident.ts'
import { defineRule } from '../../src/lint/define-rule.ts'
import { lintIncident } from '../../src/lint/lint-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { outlineTemplate } from '../../src/template/outline-template.ts'

const days = `# Hendelse: Køen sto stille

**Alvorlighet:** høy

## Sammendrag

Køen sto stille fordi disken var full, og det ble ikke oppdaget før kundene ringte.

## Tidslinje

11. mars 2026 kl. 10:00 disken er full

12. mars 2026 kl. 11:00 disken er større
`

describe('a line that begins with a day', () => {
  test('is no item of a list', () => {
    const { tree, language } = openDocument(days)
    expect(language).toBe('nb')
    expect(tree.children.map(({ type }) => type)).not.toContain('list')
  })

  test('is none for a rule', () => {
    const types: string[] = []
    const rule = defineRule({
      id: 'sees-the-tree',
      severity: 'info',
      why: 'It notes the nodes that it is given.',
      remedy: 'None.',
      check: ({ tree }) => void types.push(...tree.children.map(({ type }) => type)),
    })
    lintIncident(parseIncident(days), { rules: [rule] })
    expect(types).toContain('paragraph')
    expect(types).not.toContain('list')
  })

  test('is none for the template reader', () => {
    const { sections } = outlineTemplate(openDocument(days), null)
    expect(sections.flatMap(({ nodes }) => nodes.map(({ type }) => type))).not.toContain('list')
  })
})

test('a form in another language is edited by its own words', () => {
  const form = `# Incident: Checkout was slow

**Date:** 2026-03-04

## Résumé

The checkout was slow for an hour because the pool of connections was too small for the load of that morning.

## Causes racines

The pool was sized for the load of the year before, and nobody had looked at it since then.

## Chronologie

| Heure | Événement |
|---|---|
| 04/03/2026 10:05 | The pool was full |

## Actions

| Action | Responsable | Échéance |
|---|---|---|
| Size the pool by the load | | 2026-04-01 |
`
  expect(openDocument(form)).toMatchObject({ language: 'en', vocabulary: { dateOrder: 'day-first' } })
  expect(updateIncident(form, [{ op: 'replace', path: '/actionItems/0/owner', value: 'mara' }])).toBe(
    form.replace('| Size the pool by the load | | 2026', '| Size the pool by the load | mara | 2026'),
  )
})

test('a document with more marks than can be parsed is one of plain lines for every reader', () => {
  const { tree, overgrowth } = openDocument(`# Incident: x\n\n${'*a_'.repeat(12_000)}\n`)
  expect(overgrowth).toEqual({ line: 3, what: 'marks' })
  expect(tree.children).toMatchObject([{ type: 'heading' }, { type: 'paragraph', children: [{ type: 'text' }] }])
})

test('sections cover the document from one heading to the next, whatever stands in them', () => {
  const text = '---\ntags: [a]\n---\n\nbefore\n\n# Title\n\n<!-- ask -->\n\n## Summary\n\nIt broke.\n\n---\n'
  const bodies = [...walkSections(openDocument(text).whole.sections)].flatMap(({ body }) => body ?? [])
  expect(bodies.map(({ start, end }) => text.slice(start, end).trim())).toEqual([
    'before',
    '<!-- ask -->',
    'It broke.\n\n---',
  ])
  expect(bodies.map(({ nodes }) => nodes.map(({ type }) => type))).toEqual([
    ['paragraph'],
    ['html'],
    ['paragraph', 'thematicBreak'],
  ])
})

import { describe, expect, test } from 'vitest'
import { parseIncident } from '../../src/parse/parse-incident.ts'

describe('metadata', () => {
  test.each([
    ['a bold name without a colon', '**Date** 2025-03-04  \n**Severity** P2'],
    ['emphasis around label and value', '_Date: 2025-03-04_\n_Severity: P2_'],
    ['bold around label and value', '**Date: 2025-03-04**\n\n**Severity: P2**'],
    ['a quotation', '> Date: 2025-03-04\n> Severity: P2'],
    ['a quotation in Chinese', '> 时间：2025/03/04\n> 级别：P2'],
  ])('%s', (_, lines) => {
    const { date, severity } = parseIncident(`# Gate stuck\n\n${lines}\n`).incident
    expect([date, severity?.level]).toEqual(['2025-03-04', 'high'])
  })

  test('a bold word at the beginning of a sentence is no field', () => {
    expect(parseIncident('# Gate stuck\n\n**Status** quo was kept until noon.\n').incident.status).toBeNull()
  })

  test('a measure says what it is in a section of any name', () => {
    const { metrics } = parseIncident(
      '# Gate stuck\n\n## How fast we were\n\n- MTTD: 4 min\n- Owner: nobody\n',
    ).incident
    expect(metrics.timeToDetect).toMatchObject({ seconds: 240, source: 'stated' })
  })
})

test('a stated title counts more than a lower heading that names no section', () => {
  const source = '---\ntitle: Gate stuck\n---\n\n## Some words first\n\nThe gate stuck.\n'
  expect(parseIncident(source).incident.title).toBe('Gate stuck')
  expect(parseIncident(source.replace('title: Gate stuck', 'layout: page')).incident.title).toBe('Some words first')
})

describe('numbered headings', () => {
  test.each([
    ['# 3. 原因分析', 'root-causes'],
    ['## 一、事故经过', 'timeline'],
    ['## （2）影響範囲', 'impact'],
    ['## 【概要】', 'summary'],
    ['## ■ まとめ', 'summary'],
    ['## IV. Root cause', 'root-causes'],
    ['## 2.1 - Impact', 'impact'],
  ])('%s', (heading, kind) => {
    expect(parseIncident(`# Gate\n\n${heading}\n\nwords\n`).incident.sections.at(-1)?.kind).toBe(kind)
  })
})

describe('causes under labels', () => {
  test('each label is a cause, and says its role', () => {
    const source =
      '## Analysis of the cause\n\n## Root cause\n\n**Direct cause:** the float was stuck.\n\n**Contributing factor:** nobody oiled it.\n\n**Why it took so long:** it was night.\n'
    const { incident, source: places } = parseIncident(source)
    expect(incident.rootCauses.map(({ role, text }) => [role, text])).toEqual([
      [null, 'the float was stuck.'],
      ['contributing', 'nobody oiled it.'],
    ])
    expect(places.text(['rootCauses', 1, 'text'])).toBe('nobody oiled it.')
  })

  test('words that no label covers keep the section whole', () => {
    const { rootCauses } = parseIncident('## Root cause\n\nThe float.\n\n**Direct cause:** rust.\n').incident
    expect(rootCauses).toHaveLength(1)
  })
})

describe('what stands after a task', () => {
  const item = (line: string) => {
    const { text, owner, status, due, priority } = parseIncident(`## Action items\n\n- ${line}\n`).incident
      .actionItems[0] ?? { text: null }
    return { text, owner, status, due, priority }
  }
  test.each([
    ['Oil the float (Mara, done)', { text: 'Oil the float', owner: 'Mara', status: 'done' }],
    ['Oil the float (#812, done)', { text: 'Oil the float', owner: null, status: 'done' }],
    ['Oil the float – Mara – 2025-04-01', { text: 'Oil the float', owner: 'Mara', due: '2025-04-01' }],
    [
      'Oil the float. **Owner:** Mara. **Due:** 2025-04-01. **Status:** in progress',
      { owner: 'Mara', due: '2025-04-01', status: 'in-progress' },
    ],
    ['定期给浮子上油（李娜，已完成）', { text: '定期给浮子上油', owner: '李娜', status: 'done' }],
    ['浮きに油を差す【完了】', { text: '浮きに油を差す', status: 'done' }],
    ['浮きに油を差す　担当: 浅野　期日: 2025-04-01　状態: 完了', { owner: '浅野', due: '2025-04-01', status: 'done' }],
    ['Huiler le flotteur (Maëlle, avant le 15/04/2025)', { owner: 'Maëlle', due: '2025-04-15' }],
    ['Varsle om flottør (Eier: Siv, Frist: 1. april 2025)', { owner: 'Siv', due: '2025-04-01' }],
    // Words of the task.
    [
      'Oil the float (north and south, twice)',
      { text: 'Oil the float (north and south, twice)', owner: null, status: null },
    ],
    ['Compare floats – cork, plastic – and choose', { owner: null, due: null }],
  ])('%s', (line, expected) => {
    expect(item(line)).toMatchObject(expected)
  })

  test('a mark before the name of the section says nothing of its items', () => {
    const { actionItems } = parseIncident('## ✅ Action items\n\n- Oil the float\n').incident
    expect(actionItems[0]?.status).toBeNull()
  })
})

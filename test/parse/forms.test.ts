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
    const { incident, places } = parseIncident(source)
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

describe('a timeline in a section of another name', () => {
  const table = '| When | Who | What |\n|---|---|---|\n| 10:15 | lock | Gate stuck |\n| 10:40 | Mara | Gate oiled |\n'
  const events = (markdown: string) => parseIncident(markdown).incident.timeline.map(({ event }) => event.text)

  test('is a table whose columns are called time and event', () => {
    expect(events(`# Gate\n\n**Date:** 2025-03-04\n\n## How we responded\n\n${table}`)).toEqual([
      'Gate stuck',
      'Gate oiled',
    ])
  })
  test('unless there is a timeline', () => {
    const own = '## Timeline\n\n- 10:05 Boats wait\n\n'
    expect(events(`# Gate\n\n**Date:** 2025-03-04\n\n${own}## How we responded\n\n${table}`)).toEqual(['Boats wait'])
  })
  test('unless it holds measurements, or tasks', () => {
    const measured = '| Time | Level |\n|---|---|\n| 10:15 | 3.2 m |\n| 10:40 | 3.4 m |\n'
    expect(events(`# Gate\n\n**Date:** 2025-03-04\n\n## Water\n\n${measured}`)).toEqual([])
    expect(events(`# Gate\n\n**Date:** 2025-03-04\n\n## Action items\n\n${table}`)).toEqual([])
  })
})

describe('lines that Markdown takes for something else', () => {
  test('a line that begins with a day is no item of a list', () => {
    const source =
      '# Sluse\n\n## Tidslinje\n\n11. mars 2025\n\n- 02:14: Sluseporten sto fast\n- 02:40: Vakta ble varslet og kom til sluse fire\n\n12. mars 2025\n\n- 08:00: Porten ble smurt\n'
    const { incident, places } = parseIncident(source)
    expect(incident.timeline.map(({ time }) => time.start)).toEqual([
      '2025-03-11T02:14',
      '2025-03-11T02:40',
      '2025-03-12T08:00',
    ])
    expect(incident.date).toBe('2025-03-11')
    expect(places.text(['timeline', 2, 'event'])).toBe('Porten ble smurt')
  })
  test('nor where it stands in one', () => {
    const source =
      '# Schleuse\n\n## Zeitverlauf\n\n1. 3. März 2025 10:15 Das Tor klemmt und die Boote warten\n2. 3. März 2025 10:40 Das Tor ist wieder frei\n'
    expect(parseIncident(source).incident.timeline.map(({ time, event }) => [time.start, event.text])).toEqual([
      ['2025-03-03T10:15', 'Das Tor klemmt und die Boote warten'],
      ['2025-03-03T10:40', 'Das Tor ist wieder frei'],
    ])
  })
  test('an item that begins with "May" stays one', () => {
    const { actionItems } = parseIncident(
      '## Action items\n\n1. May need a bigger gate\n2. March through the log\n',
    ).incident
    expect(actionItems.map(({ text }) => text)).toEqual(['May need a bigger gate', 'March through the log'])
  })
  test.each([
    ['・浮きに油を差す\n・見回りを増やす', ['浮きに油を差す', '見回りを増やす']],
    ['以下を行う：\n① 浮きに油を差す\n② 見回りを増やす', ['浮きに油を差す', '見回りを増やす']],
    ['（1）定期上油\n（2）增加**巡检**次数', ['定期上油', '增加巡检次数']],
    ['– Huiler le flotteur\n– Ajouter une ronde', ['Huiler le flotteur', 'Ajouter une ronde']],
  ])('%s is a list', (lines, texts) => {
    const { incident, places: source } = parseIncident(`## Action items\n\n${lines}\n`)
    expect(incident.actionItems.map(({ text }) => text)).toEqual(texts)
    expect(source.text(['actionItems', 1, 'text'])?.replaceAll('*', '')).toBe(texts[1])
  })
})

test('a section that is nothing but labels tells the metadata, and not the summary', () => {
  const source =
    '# Gate stuck\n\n## Description\n\n- Date: 2025-03-04\n- Severity: high\n- Resolved: 2025-03-04 12:00\n\n## Overview\n\nThe gate stuck.\n'
  expect(parseIncident(source).incident).toMatchObject({
    date: '2025-03-04',
    severity: { level: 'high' },
    status: { state: 'resolved' },
    summary: { text: 'The gate stuck.' },
  })
})

test('metadata may close a document', () => {
  const source = '# Gate stuck\n\n## Next steps\n\n- Oil the float\n\nSeverity: Sev 2\nDuration: 45 min\n'
  const { severity, duration, actionItems } = parseIncident(source).incident
  expect([severity?.level, duration?.maxSeconds, actionItems.length]).toEqual(['high', 2700, 1])
})

test('an impossible day over rows is not their day', () => {
  const source =
    '# Gate\n\n**Date:** 2025-07-01\n\n## Timeline\n\n31.06.2025\n\n- 10:15: Gate stuck\n\n01.07.2025\n\n- 08:00: Gate oiled\n'
  expect(parseIncident(source).incident.timeline.map(({ time }) => time.start)).toEqual([null, '2025-07-01T08:00'])
})

test('a zone that stands beside the day counts for the rows below it', () => {
  const source = '# Gate\n\n## Timeline\n\n2025-03-04 (_all times UTC_)\n\n- 10:15 Gate stuck\n- 10:40 Gate oiled\n'
  expect(parseIncident(source).incident.timeline.map(({ time }) => time.start)).toEqual([
    '2025-03-04T10:15Z',
    '2025-03-04T10:40Z',
  ])
})

test('a heading that begins with a time is an entry, whatever its words mean elsewhere', () => {
  const source = '# Gate\n\n## Timeline\n\n### 2025-03-04 19:05 Gate stuck\n\n### 19:20 Detection\n\nMara saw it.\n'
  const { timeline, detection } = parseIncident(source).incident
  expect(timeline.map(({ event }) => event.text)).toEqual(['Gate stuck', 'Detection'])
  expect(detection).toBeNull()
})

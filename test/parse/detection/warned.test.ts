import { describe, expect, test } from 'vitest'
import { parseIncident } from '../../../src/parse/parse-incident.ts'

const warnedOf = (markdown: string) =>
  parseIncident(`# Pump stopped\n\n${markdown}\n`).incident.detection?.warned ?? null

describe('whether an alert told of the fault', () => {
  test.each([
    [
      'an alert was the first to tell',
      '## Timeline\n\n- 10:00 Level falls\n- 10:01 Alert fired for the level\n',
      'in-time',
    ],
    ['an alert after the users', '## Timeline\n\n- 10:00 Users report closed doors\n- 10:20 Alert fired\n', 'late'],
    [
      'an alert of which it is not known when it came',
      '**Detected by:** a user\n\n## Timeline\n\n- 10:00 Alert fired\n',
      null,
    ],
    ['none in the detection', '## Detection\n\nA customer called. No alert fired.\n', 'no'],
    ['none in the lessons', '## Lessons\n\n- There was no automated alert on the level\n', 'no'],
    ['nobody was notified', '## Summary\n\nThe pump stood still, but nobody was notified.\n', 'no'],
    ['unnoticed by whom', '## Summary\n\nThe old key was not noticed before.\n', null],
    ['a plan', '## Lessons\n\n- Without an alert we should not run pumps\n', null],
    ['a warning of a tool', '## Summary\n\nThe tool gave no error and drops a table without asking.\n', null],
    ['nothing', '## Summary\n\nThe pump stopped.\n', null],
    ['Norwegian', '## Læring\n\n- Vi mangler varsling på vannstand\n', 'no'],
    ['German', '## Erkennung\n\nEin Kunde meldete es, der Alarm hat nicht ausgelöst.\n', 'no'],
  ])('%s', (_, markdown, warned) => expect(warnedOf(markdown)).toBe(warned))
})

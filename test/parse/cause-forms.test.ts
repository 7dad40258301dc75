import { describe, expect, test } from 'vitest'
import { parseIncident } from '../../src/index.ts'

const head = '# The lock gate did not open\n\n**Date:** 2026-03-12\n\n'

/** Title, role and text of each cause. */
function causesOf(body: string): (string | null)[][] {
  const { rootCauses } = parseIncident(`${head}${body}`).incident
  return rootCauses.map(({ title, role, text }) => [title, role, text])
}

describe('causes within the parts of a section', () => {
  test('labels name the causes of each part, and its effect and fix are none', () => {
    expect(
      causesOf(`## Root causes

### Gate controller

**Cause 1:** The pool had five connections.
**Cause 2:** No probe gave the controller time to start.
**Effect:** It was restarted forty times.
**Fix:** The pool has fifty now.

### Gauge

**Cause:** The session was never renewed.
**Effect:** No level was shown.
`),
    ).toEqual([
      ['Gate controller', null, 'The pool had five connections.'],
      ['Gate controller', null, 'No probe gave the controller time to start.'],
      ['Gauge', null, 'The session was never renewed.'],
    ])
  })

  test('a label before that of the cause says where it lies, and the part is one cause', () => {
    expect(
      causesOf(
        '## Root causes\n\n### Empty key\n\n**File:** `gate.yaml`\n\n**Cause:** The key was an empty string.\n\n### Wrong port\n\nThe probe asked port 80.\n',
      ),
    ).toEqual([
      ['Empty key', null, 'File: gate.yaml The key was an empty string.'],
      ['Wrong port', null, 'The probe asked port 80.'],
    ])
  })

  test('the factors of each stage are the causes, and what happened in it is none', () => {
    expect(
      causesOf(`## Contributing factors

### Stage 1: The gate was moved

**What happened:** The crew moved the gate by hand.

**Contributing factors:**

- **No lock-out.** Nothing kept the motor from starting.
- **No rota.** Nobody was named for the day.
`),
    ).toEqual([
      ['No lock-out', 'contributing', 'Nothing kept the motor from starting.'],
      ['No rota', 'contributing', 'Nobody was named for the day.'],
    ])
  })
})

test('numbered faults behind an introduction are causes, also where their lines are wrapped', () => {
  expect(
    causesOf(`## Root cause

The script that joins gauges groups them by name.

**Bug #1 (lost phone)**: the script moved the links
and not the fields.

**Bug #2 (lost row) — found a day later**: an empty
address made the key too short.
`),
  ).toEqual([
    [null, null, 'the script moved the links and not the fields.'],
    [null, null, 'an empty address made the key too short.'],
  ])
})

test('a sentence that announces the cause is no part of it', () => {
  expect(
    causesOf(
      '## Root cause\n\nConfirmed by the logs of the switch (/var/log/kern.log):\n\nAll ports went down for 114 seconds.\n',
    ),
  ).toEqual([[null, null, 'All ports went down for 114 seconds.']])
})

test('a heading of a cause and its role names the role', () => {
  expect(
    causesOf(
      '## Cause racine\n\n### Cause directe\n\nLa session iSCSI de la vanne a été perdue.\n\n### Cause aggravante\n\nDeux services étaient attachés au même nœud.\n',
    ),
  ).toEqual([
    [null, null, 'La session iSCSI de la vanne a été perdue.'],
    [null, 'contributing', 'Deux services étaient attachés au même nœud.'],
  ])
})

test('a trigger within the story is no cause beside those that are stated', () => {
  expect(
    causesOf(
      '## What happened\n\n### Trigger\n\nThe storage lost its sessions.\n\n## Root causes\n\n| # | Cause |\n|---|---|\n| 1 | The timeout was shorter than the restart. |\n',
    ),
  ).toEqual([[null, null, 'The timeout was shorter than the restart.']])
})

test('a heading that states whether its items are done may end in a colon', () => {
  const { actionItems } = parseIncident(
    `${head}## Action items\n\n### Immediate (done):\n\n- Renew the session\n\n### Later (open):\n\n- Warn of a lost session\n`,
  ).incident
  expect(actionItems.map(({ text, status }) => [text, status])).toEqual([
    ['Renew the session', 'done'],
    ['Warn of a lost session', 'open'],
  ])
})

import { describe, expect, test } from 'vitest'
import { stepsOf, stepsOfFix } from './steps-of.ts'

const told = (fix: string): string[] => stepsOfFix(fix).map(({ text }) => text)

describe('of the sections on the fix', () => {
  test.each<[what: string, fix: string, texts: string[]]>([
    [
      'a heading with a number that reports is explained by what stands below',
      `### Fix 1: Replaced the disk of the gauge\n\nThe disk was swapped for a bigger one. It was formatted then.`,
      ['Replaced the disk of the gauge'],
    ],
    [
      'a heading that only names the step is told again below',
      `### Step 2: Rebind the volumes\n\nThree volumes were rebound.`,
      ['Three volumes were rebound.'],
    ],
    [
      'such a heading counts where nothing below tells it',
      `### Step 2: Restart the broker\n\nIt comes up within a minute.`,
      ['Restart the broker'],
    ],
    [
      'a heading over several steps is none',
      `### Fixes that were applied\n\n- Restarted the broker\n- Rolled back the gauge`,
      ['Restarted the broker', 'Rolled back the gauge'],
    ],
    [
      'what a list is introduced with is none',
      `The configuration of the gauge was changed in two places:\n\n- Raised the limit\n- Removed the quota`,
      ['Raised the limit', 'Removed the quota'],
    ],
    [
      'what explains an item is none',
      `- Restarted the broker. The pods were deleted on the way.\n  - Volumes were mounted again`,
      ['Restarted the broker.'],
    ],
    [
      'a sentence that explains the one before it is none, a paragraph of its own is one',
      `The proxy was restarted. The pods were recreated on the way.\n\nThe host was rebooted.`,
      ['The proxy was restarted.', 'The host was rebooted.'],
    ],
    [
      'what follows later is none',
      `Restarted the broker.\n\n### Permanent fix\n\nThe limit was raised.\n\n**Planned:** The quota was removed.`,
      ['Restarted the broker.'],
    ],
    [
      'a command is none where sentences say what was done',
      `Restarted the broker.\n\nThen:\n\n\`\`\`sh\nkubectl apply -f gauge.yaml\n\`\`\``,
      ['Restarted the broker.'],
    ],
    [
      'a command is one where nothing else is said',
      `\`\`\`sh\nkubectl rollout restart deploy/gauge\n\`\`\``,
      ['kubectl rollout restart deploy/gauge'],
    ],
    ['a command that only looks is none', `\`\`\`sh\nkubectl get pods\n\`\`\``, []],
  ])('%s', (_, fix, texts) => {
    expect(told(fix)).toEqual(texts)
  })

  test('a code block below a sentence is its command', () => {
    expect(
      stepsOfFix('Restarted the gauge:\n\n```sh\n# as root\n$ kubectl rollout restart deploy/gauge\n```'),
    ).toMatchObject([
      { text: 'Restarted the gauge:', command: 'kubectl rollout restart deploy/gauge', act: 'restart', byHand: true },
    ])
  })

  test('a table gives action and command by its columns', () => {
    expect(
      stepsOfFix('| Action | Command |\n| --- | --- |\n| Restarted the gauge | `systemctl restart gauge` |'),
    ).toMatchObject([{ text: 'Restarted the gauge', command: 'systemctl restart gauge' }])
  })

  test('scaling down and up again is one step', () => {
    expect(
      stepsOfFix(
        '- Scaled down the gauge: `kubectl scale deploy gauge --replicas=0`\n- Removed the lock file\n- Scaled up the gauge: `kubectl scale deploy gauge --replicas=1`',
      ).map(({ act }) => act),
    ).toEqual(['scale-down-up', 'manual-data-fix'])
  })

  test('a label gives the fix in whatever section', () => {
    expect(stepsOf('# Gauge\n\n## Analysis\n\n- **Fix:** Restarted the broker.\n')).toMatchObject([{ act: 'restart' }])
  })

  test('each step has its place', () => {
    const [first] = stepsOfFix('Restarted the broker.')
    expect(first?.text).toBe('Restarted the broker.')
  })
})

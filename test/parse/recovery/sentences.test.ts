import { describe, expect, test } from 'vitest'
import { stepsOf, stepsOfFix } from './steps-of.ts'

const acts = (fix: string): string[] => stepsOfFix(fix).map(({ act }) => act)

describe('a sentence on the fix states a step', () => {
  test.each([
    ['We restarted the broker.', 'restart'],
    ['The release was rolled back.', 'rollback'],
    ['We rolled the new release back.', 'rollback'],
    ['Restart of both gauge nodes.', 'restart'],
    ['Ana removed an old snapshot of the archive.', 'free-space'],
    ['We had to restart the mail container.', 'restart'],
    ['Both nodes had to be rebooted.', 'restart'],
    ['Resolved by restarting the consumers.', 'restart'],
    ['Added `gracePeriod: 30` to the gauge.', 'fix-config'],
    ['Increased the memory limit of the gauge.', 'add-capacity'],
    ['She restarts the proxy.', 'restart'],
    ['The provider fixed it on their end.', 'wait-or-provider'],
    ['Restored the backup of Tuesday.', 'restore-backup'],
    ['Deleted the stuck pod so that a new one came up.', 'recreate'],
    ['Removed the PID file of the gauge.', 'manual-data-fix'],
  ])('%s', (sentence, act) => {
    expect(acts(sentence)).toEqual([act])
  })
})

describe('a sentence on the fix states none where it', () => {
  test.each([
    ['denies it', 'The pods were not restarted.'],
    ['plans it', 'The broker should be restarted every night.'],
    ['says that it could be done', 'We could restart the broker.'],
    ['says what might have been', 'A restart of the broker would have helped, had we restarted it.'],
    ['puts it under a condition', 'If the gauge hangs, the broker is restarted.'],
    ['puts it into the future', 'In future the broker is restarted first.'],
    ['looks back behind the fault', 'The gauge had restarted before.'],
    ['only dates it', 'It took a while until the broker was restarted.'],
    ['explains it', 'The gauge failed because the broker was restarted.'],
    ['calls a thing so', 'The restarted pod is the one of the broker.'],
    ['counts things that are so', 'All 9 restarted pods belong to it.'],
    ['says how things are set up', 'The limit is set to 20.'],
    ['tells how the fix works', 'The handler sets a timeout of 5 seconds.'],
    ['tells what the step before brought', 'This restarted the pods.'],
    ['opens a pull request', 'A pull request was opened for the limit.'],
    ['is about a test', 'Added a regression test for the limit.'],
    ['was a rehearsal', 'Rolled the fix out in staging.'],
    ['uses a noun with a future', 'Restarting the broker should not be needed any more.'],
    ['tells a symptom', 'The broker stopped responding.'],
    ['only looks', 'We looked at the logs of the broker.'],
  ])('%s', (_, sentence) => {
    expect(acts(sentence)).toEqual([])
  })

  test('names a rehearsal besides the production', () => {
    expect(acts('Rolled the fix out in staging and in production.')).toEqual(['deploy-fix'])
  })
})

describe('in passing', () => {
  const inPassing = (sentence: string): string[] =>
    stepsOf(`# Tide gauge down\n\n## Summary\n\n${sentence}\n`).map(({ act }) => act)

  test.each([
    ['what is said to have ended the outage is a step', 'It was resolved by restarting the broker.', ['restart']],
    ['so is what people did before it was over', 'I restarted the broker and all went back to normal.', ['restart']],
    ['what has no outcome is none', 'The broker was restarted at noon.', []],
    ['what is no longer so is none', 'The broker was deleted since it is no longer used.', []],
  ])('%s', (_, sentence, steps) => {
    expect(inPassing(sentence)).toEqual(steps)
  })
})

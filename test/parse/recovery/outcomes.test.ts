import { describe, expect, test } from 'vitest'
import { stepsOfFix, stepsOfRows } from './steps-of.ts'

describe('how a step went', () => {
  test.each([
    ['Restarted the broker. It recovered at once.', ['ended']],
    ['Restarted the broker, which fixed it.', ['ended']],
    ['Restarted the broker.', ['unknown']],
    ['Restarted the broker, which helped for a while.', ['eased']],
    ['Restarted the broker. That did not help.', ['failed']],
    ['Restarted the broker without effect.', ['failed']],
  ])('%s', (fix, outcomes) => {
    expect(stepsOfFix(fix).map(({ outcome }) => outcome)).toEqual(outcomes)
  })

  test('what stands behind a label over attempts failed', () => {
    expect(stepsOfFix('**Tried:** Restarted the broker')).toMatchObject([{ outcome: 'failed' }])
  })

  test('a row that says so failed', () => {
    expect(stepsOfRows('Rollback fails')).toMatchObject([{ act: 'rollback', outcome: 'failed' }])
  })
})

describe('whether a step was done by hand', () => {
  test.each([
    ['Manually restarted the broker.', true],
    ['We restarted the broker.', true],
    ['The broker was restarted.', null],
    ['The fix was deployed by the pipeline.', false],
    ['It healed itself.', false],
    ['A rebuild without any manual change fixed it: the image was redeployed by CI.', false],
  ])('%s', (fix, byHand) => {
    expect(stepsOfFix(fix)[0]?.byHand).toBe(byHand)
  })
})

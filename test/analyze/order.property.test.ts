import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyzeRecords, matchRecord } from './analyze-records.ts'
import { harbour } from './incident-builder.ts'

const shuffled = fc.shuffledSubarray([...harbour], { minLength: harbour.length })

test('the order of the incidents changes no byte of the analysis', () => {
  const expected = JSON.stringify(analyzeRecords(harbour))
  fc.assert(
    fc.property(shuffled, (incidents) => {
      expect(JSON.stringify(analyzeRecords(incidents))).toBe(expected)
    }),
    { numRuns: 25 },
  )
})

test('the order of the incidents changes no byte of the matches', () => {
  const [query, ...rest] = harbour
  if (!query) throw new Error('no incidents')
  const expected = JSON.stringify(matchRecord(query, rest))
  fc.assert(
    fc.property(fc.shuffledSubarray(rest, { minLength: rest.length }), (incidents) => {
      expect(JSON.stringify(matchRecord(query, incidents))).toBe(expected)
    }),
    { numRuns: 25 },
  )
})

test('any sentence is answered, with scores from 0 to 1', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (sentence) => {
      for (const { score } of matchRecord(sentence, harbour)) {
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 50 },
  )
})

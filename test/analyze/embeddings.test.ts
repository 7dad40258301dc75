import { describe, expect, test, vi } from 'vitest'
import { fromRecord } from '../../src/parse/from-record.ts'
import { embedIncidents } from '../../src/similarity/embedding/embed-incidents.ts'
import type { Embed } from '../../src/similarity/embedding/embedding.ts'
import { analyzeRecords, matchRecord } from './analyze-records.ts'
import { buildIncident, harbour } from './incident-builder.ts'

/** A model that knows three things, in whatever words. */
const concepts = [/larder|pantry|groceries/i, /iscsi|storage|read-only/i, /certificate|503|gateway/i]
const model: Embed = async (texts) => texts.map((text) => concepts.map((concept) => (concept.test(text) ? 1 : 0.1)))

const larder = buildIncident({
  id: '2031-09-01-galley',
  title: 'Galley stood empty',
  causes: ['The larder had not been filled, since its list was never printed.'],
})
const incidents = [...harbour, larder].map(fromRecord)
const query = 'no groceries on board'
const rankOf = (id: string, matches: ReturnType<typeof matchRecord>) =>
  matches.findIndex(({ incident }) => incident === id)

test('a model finds what shares no word, and words alone do not', async () => {
  const embeddings = await embedIncidents([...incidents, query], model)
  const [plain, blended] = [matchRecord(query, incidents), matchRecord(query, incidents, { embeddings })]
  expect(plain.find(({ incident }) => incident === larder.id)?.score).toBe(0)
  expect(rankOf(larder.id, blended)).toBe(0)
  expect(blended[0]?.score).toBeGreaterThan(0)
})

test('off by default: no vectors, no change; and texts without one are compared by words', async () => {
  expect(analyzeRecords(incidents, { embeddings: { vectors: new Map() } })).toEqual(analyzeRecords(incidents))
  const some = await embedIncidents(incidents.slice(0, 2), model)
  expect(analyzeRecords([...incidents].reverse(), { embeddings: some })).toEqual(
    analyzeRecords(incidents, { embeddings: some }),
  )
})

describe('the model', () => {
  test('is asked in batches, once for each text, and not for what is known', async () => {
    const embed = vi.fn(model)
    const known = await embedIncidents([...incidents, ...incidents], embed, { batch: 4 })
    expect(embed.mock.calls.map(([texts]) => texts.length)).toEqual([4, 4, 1])
    await embedIncidents([...incidents, query], embed, { known })
    expect(embed.mock.calls.at(-1)?.[0]).toEqual([query])
  })

  test.each<[string, Embed, RegExp]>([
    ['too few vectors', async () => [[1, 2]], /1 vectors for 9 texts/],
    [
      'vectors of two lengths',
      async (texts) => texts.map((_, i) => (i === 3 ? [1] : [1, 2])),
      /1 numbers where others have 2/,
    ],
    ['no numbers', async (texts) => texts.map(() => [Number.NaN, 1]), /no number in it/],
    ['empty vectors', async (texts) => texts.map(() => []), /0 numbers/],
  ])('that gives %s is refused with the remedy', async (_, embed, message) => {
    const made = embedIncidents(incidents, embed)
    await expect(made).rejects.toThrow(message)
    await expect(made).rejects.toMatchObject({ code: 'CONFIG', hint: expect.stringContaining('one vector') })
  })

  test('can be aborted between batches', async () => {
    const abort = new AbortController()
    const embed: Embed = async (texts) => {
      abort.abort()
      return model(texts, {})
    }
    await expect(embedIncidents(incidents, embed, { batch: 2, signal: abort.signal })).rejects.toThrow(/abort/i)
  })
})

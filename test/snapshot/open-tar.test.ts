import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createArchiveMeter, defaultArchiveLimits } from '../../src/snapshot/source/archive-limits.ts'
import { openTar } from '../../src/snapshot/source/open-tar.ts'
import { packAsTar } from './pack.ts'

/** What is done with an entry: read, left, read for a chunk and left, or opened and left. */
const uses = ['whole', 'none', 'first', 'opened'] as const

const entry = fc.record({
  size: fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 200_000 })),
  use: fc.constantFrom(...uses),
})

async function* chunksOf(bytes: Buffer, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

test('every entry comes, and every body that is read is whole, whatever was read of the entries before', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { maxLength: 8 }),
      fc.constantFrom(512, 4096, 65_536, 1_000_000),
      async (entries, chunkSize) => {
        const packed = await packAsTar(entries.map(({ size }, i) => ({ path: `${i}`, text: `${i}`.repeat(size) })))
        const meter = createArchiveMeter('it.tar', defaultArchiveLimits)
        const seen: string[] = []
        for await (const { path, chunks } of openTar(chunksOf(packed, chunkSize), meter, () => {})) {
          seen.push(path)
          const { size, use } = entries[Number(path)] ?? { size: 0, use: 'none' }
          if (use === 'opened') chunks()
          if (use === 'none' || use === 'opened') continue
          let length = 0
          for await (const chunk of chunks()) {
            length += chunk.length
            if (use === 'first') break
          }
          if (use === 'whole') expect(length).toBe(size)
        }
        expect(seen).toEqual(entries.map((_, i) => `${i}`))
      },
    ),
    { numRuns: 60 },
  )
})

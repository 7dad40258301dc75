import { expect, test } from 'vitest'
import { isNamedAsTime } from '../../src/similarity/words/is-named-as-time.ts'
import { buildIncident } from '../analyze/incident-builder.ts'

const named = buildIncident({ id: '2031-02-02-ferry', title: 'Ferry bookings failed', date: '2031-02-02' })

function isTime(quote: string, language = 'en', kind: 'mention' | 'same' = 'mention'): boolean {
  return isNamedAsTime({ kind, quote, by: { ...named, language }, index: 0 }, named)
}

test.each([
  ['The alert that was added after 2031-02-02 fired.', 'en'],
  ['Seit dem Umbau, nach 2031-02-02-ferry, warnt die Pforte.', 'de'],
  ['L’alerte ajoutée après Ferry bookings failed a sonné.', 'fr'],
  ['Varslet som kom etter 2031-02-02 slo ut.', 'nb'],
  ['2031-02-02 以降に追加したアラートが鳴った。', 'ja'],
  // The link was cut off with what followed it.
  ['Its image came from the cache that was added after', 'en'],
])('%s', (quote, language) => expect(isTime(quote, language)).toBe(true))

test.each([
  ['This is linked to 2031-02-02-ferry.', 'en'],
  ['We had Ferry bookings failed for the same reason.', 'en'],
  ['After the restart it was as in 2031-02-02.', 'en'],
  ['2031-02-02 と同じ原因。', 'ja'],
])('%s', (quote, language) => expect(isTime(quote, language)).toBe(false))

test('what is said to be the same is the same, whenever it was', () => {
  expect(isTime('Same failure as the one that came after 2031-02-02', 'en', 'same')).toBe(false)
})

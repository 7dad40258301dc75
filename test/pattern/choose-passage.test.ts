import { expect, test } from 'vitest'
import { relevantPassage, showingPassage } from '../../src/pattern/choose-passage.ts'
import { quoteText } from '../../src/similarity/corpus/quote.ts'
import type { Zone } from '../../src/similarity/passage.ts'
import { readPassage } from '../../src/similarity/profile.ts'

const passage = (zone: Zone, text: string) => readPassage({ zone, ...quoteText(text, [zone]) })
const alike = () => 1

test('what happened goes before what was wanting, though that stands among the causes', () => {
  const wanting = passage('cause', 'No monitoring of certificate expiry')
  const happened = passage('summary', 'The certificate of the harbour gate expired.')
  expect(showingPassage([wanting, happened], 'certificate-expired', 'en')).toBe(happened)
  expect(showingPassage([wanting], 'certificate-expired', 'en')).toBe(wanting)
})

test('an action item shows no signature of its incident', () => {
  const item = passage('action', 'Alert before the certificate expired.')
  expect(showingPassage([item], 'certificate-expired', 'en')).toBeUndefined()
})

test('the cause goes before the deed that bears as much on it, and a wish stands only alone', () => {
  const deed = passage('timeline', 'Target groups attached to the balancer again')
  const cause = passage('cause', 'Target groups fell off the balancer')
  const wish = passage('lesson', 'Target groups should be watched on the balancer')
  const ended = passage('summary', 'The target groups were fixed by a newer chart')
  expect(relevantPassage([deed, ended, wish, cause], alike, 'en')).toBe(cause)
  expect(relevantPassage([wish], alike, 'en')).toBe(wish)
})

test('what hardly bears on the pattern is not quoted for the place where it stands', () => {
  const cause = passage('cause', 'Nobody had read the release notes')
  const deed = passage('timeline', 'Target groups attached to the balancer again')
  expect(relevantPassage([cause, deed], ({ zone }) => (zone === 'cause' ? 0.1 : 0.9), 'en')).toBe(deed)
})

import { describe, expect, it } from 'vitest'
import { PhraseFinder } from '../../src/vocabulary/phrase-finder.ts'
import { readWords } from '../../src/vocabulary/worded-text.ts'

const finder = new PhraseFinder([
  ['restart', 'restart'],
  ['back', 'back'],
  ['back to normal', 'over'],
  ['behoben*', 'over'],
  ['*speicher*', 'capacity'],
  ['replicas=0', 'zero'],
  ["didn't help", 'failed'],
  ['復旧', 'over'],
  ['rolled … back', 'revert'],
])
const found = (text: string): string[] =>
  finder.find(readWords(text)).map(({ meaning, at, end }) => `${meaning}: ${text.slice(at, end)}`)

describe('the phrases of a text', () => {
  it.each<[text: string, phrases: string[]]>([
    ['Restart, then a restarted pod', ['restart: Restart']],
    ['all is back to  normal', ['over: back to  normal', 'back: back']],
    ['the back-to-normal check', ['over: back-to-normal', 'back: back']],
    ['back, to normal', ['back: back']],
    ['Der Fehler war behobener als sonst', ['over: behobener']],
    ['der Arbeitsspeicherbedarf', ['capacity: Arbeitsspeicherbedarf']],
    ['--replicas=0 and replicas=01', ['zero: replicas=0']],
    ['which didn’t help', ['failed: didn’t help']],
    ['23時に復旧した。restart', ['over: 復旧', 'restart: restart']],
    ['We rolled the new `gauge` release back.', ['revert: rolled the new `gauge` release back', 'back: back']],
    ['rolled over, then back', ['back: back']],
    ['rolled back', ['revert: rolled back', 'back: back']],
    ['nothing of it', []],
  ])('are found between the ends of its words: %s', (text, phrases) => {
    expect(found(text)).toEqual(phrases)
  })
})

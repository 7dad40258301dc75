import { describe, expect, test } from 'vitest'
import { detectLanguage } from '../../src/document/language.ts'
import { builtinVocabulary } from '../../src/vocabulary/vocabulary.ts'

const texts: Record<string, string> = {
  en: 'The gauge reader lost its session after the switch was moved, and no water level was shown for an hour.',
  fr: 'La sonde a perdu sa session après le déplacement du commutateur, et aucun niveau n’a été affiché pendant une heure.',
  de: 'Der Pegel hat nach dem Umzug des Switches seine Sitzung verloren und eine Stunde lang keinen Wert geliefert.',
  pl: 'Czujnik stracił sesję po przeniesieniu przełącznika i przez godzinę nie było widać poziomu wody, który jest ważny.',
  sv: 'Mätaren förlorade sin session efter att switchen hade flyttats, och det fanns inte något värde på en timme.',
  ru: 'Датчик потерял сессию после переноса коммутатора, и в течение часа уровень воды не был виден на экране.',
}

describe('the language of a text', () => {
  test.each(Object.entries(texts))('%s', (tag, text) => {
    expect(detectLanguage(text, builtinVocabulary())).toBe(tag)
  })

  test.each([
    [
      'Czech',
      'Snímač ztratil po přesunu přepínače relaci a hodinu se na něm nezobrazovala žádná hladina, protože se o to nikdo nestaral.',
    ],
    [
      'Turkish',
      'Anahtar taşındıktan sonra ölçüm cihazı oturumunu kaybetti ve bir saat boyunca su seviyesi görüntülenmedi.',
    ],
    [
      'Ukrainian',
      'Датчик втратив сесію після перенесення комутатора, і протягом години рівень води не було видно; її відновили.',
    ],
    ['Finnish', 'Mittari menetti istuntonsa kytkimen siirron jälkeen, eikä vedenkorkeutta näytetty tuntiin missään.'],
    [
      'Indonesian',
      'Sensor kehilangan sesi setelah saklar dipindahkan, dan tinggi air tidak tampil selama satu jam penuh.',
    ],
  ])('%s is not taken for a language that the kit knows', (_, text) => {
    expect(detectLanguage(text, builtinVocabulary())).toBeNull()
  })
})

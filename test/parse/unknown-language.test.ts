import { describe, expect, test } from 'vitest'
import { parseIncident } from '../../src/index.ts'

const turkish = `# Su seviyesi bir saat boyunca görünmedi

**Hazırlanma:** hafta sonu
**Tarih:** 2026-03-12
**Önem:** SEV2

## Özet

Anahtar taşındıktan sonra ölçüm cihazı oturumunu kaybetti ve seviye görüntülenmedi.

## Akış

| Saat (UTC) | Olay |
|---|---|
| 09:12 | Anahtar yeni rafa taşındı |
| 09:20 | İlk \`connection refused\` hataları görüldü |
| 10:15 | Oturum yeniden açıldı, seviye göründü |

## Ölçümler

| Cihaz | Adet |
|---|---|
| Sonda | 12 |
| Pompa | 4 |

## Yapılacaklar

- [ ] Oturumu kendiliğinden aç
- [x] Rafı etiketle
`

describe('a document in a language that is not known', () => {
  const { incident, diagnostics, places } = parseIncident(turkish)

  test('is read by its structure', () => {
    expect(incident).toMatchObject({
      language: null,
      date: '2026-03-12',
      severity: { level: 'high', text: 'SEV2' },
      timeline: [
        { time: { start: '2026-03-12T09:12Z' } },
        { time: { start: '2026-03-12T09:20Z' } },
        { time: { start: '2026-03-12T10:15Z' } },
      ],
      actionItems: [
        { text: 'Oturumu kendiliğinden aç', status: 'open' },
        { text: 'Rafı etiketle', status: 'done' },
      ],
    })
    expect(incident.signals.map(({ signature }) => signature)).toContain('connection-refused')
    expect(places.place(['date'])?.start.line).toBe(4)
  })

  test('says so at its first heading', () => {
    expect(diagnostics.map(({ ruleId, place }) => [ruleId, place?.start.line])).toEqual([['language-unknown', 7]])
  })

  test.each([
    ['a row of a table', '| Dátum | 2026-02-03 |\n|---|---|\n| Súlyosság | P1 |'],
    ['a bullet', '- Dátum: 2026-02-03\n- Súlyosság: P1'],
    ['front matter', '---\nnap: 2026-02-03\nsúlyosság: P1\n---\n# A szonda leállt'],
  ])('has its day and severity in %s', (_, head) => {
    const { date, severity } = parseIncident(
      `${head}\n\n## Összefoglaló\n\nA kapcsoló áthelyezése után a szonda elvesztette a munkamenetét, ezért egy óráig nem látszott a vízszint.\n`,
    ).incident
    expect({ date, level: severity?.level }).toEqual({ date: '2026-02-03', level: 'critical' })
  })

  test('gives nothing where no value has a form that says what it is', () => {
    const { incident: empty } = parseIncident(
      '# A szonda leállt\n\nVerzió: P12\nHossz: 2026\n\n## Összefoglaló\n\nA kapcsoló áthelyezése után a szonda elvesztette a munkamenetét.\n',
    )
    expect(empty).toMatchObject({ date: null, severity: null, timeline: [], actionItems: [] })
  })
})

test('the boxes of a document whose language is known count only under a heading of action items', () => {
  const { incident } = parseIncident(
    '# The gauge was down\n\n**Date:** 2026-03-12\n\n## Summary\n\nThe gauge lost its session after the switch was moved, and no level was shown for an hour.\n\n## Checklist of the on-call\n\n- [ ] Page the water board\n',
  )
  expect(incident.actionItems).toEqual([])
})

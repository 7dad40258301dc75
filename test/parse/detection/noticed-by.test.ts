import { describe, expect, test } from 'vitest'
import { findNoticed } from '../../../src/parse/detection/find-noticed.ts'
import { parseIncident } from '../../../src/parse/parse-incident.ts'
import { vocabularyOf } from '../../../src/vocabulary/vocabulary.ts'

const detectionOf = (markdown: string) => parseIncident(`# Pump stopped\n\n${markdown}`).incident.detection

describe('a label says who noticed', () => {
  test.each([
    ['| **Detected by** | User report (pump room) |\n|---|---|\n| **Status** | Resolved |', 'user'],
    ['**Detected by:** Pingdom', 'alert'],
    ['- **Detection**: shift engineer, during the migration', 'team'],
    ['**Detection method:** dashboard of the lock', 'monitoring-looked-at'],
    ['**Reported by:** the hosting provider', 'provider'],
    ['**How detected:** nightly build', 'automation'],
    ['---\ntitle: Pump\ndetected_by: customer\n---\n', 'user'],
    ['**Detected by:** escalation from a `pump_house_web` crash-loop alert; wider scope found later', 'alert'],
    ['**Detected by:** Mira (an alert reaches her when her name is read)', null],
    ['**Detected by:** 10:30 UTC', null],
    ['**Detected by:** TODO', null],
  ])('%s', (markdown, by) => {
    const text = markdown.startsWith('---') ? `${markdown}\n# Pump stopped\n` : `# Pump stopped\n\n${markdown}\n`
    expect(parseIncident(text).incident.detection?.noticedBy ?? null).toBe(by)
  })

  test('it has its place, and comes before the rows of the timeline', () => {
    const { incident, places } = parseIncident(
      '# A\n\n**Detected by:** a customer\n\n## Timeline\n\n- 10:00 Alert fired\n- 10:05 Pump restarted\n',
    )
    expect(incident.detection).toMatchObject({ noticedBy: 'user', warned: null })
    expect(places.text(['detection', 'noticedBy'])).toBe('a customer')
  })
})

describe('a section says who noticed', () => {
  test.each([
    ['Two customers on the lower lock complained about the doors.', 'user'],
    ['The on-call engineer noticed it while looking at another pump.', 'team'],
    ['Looking at the graphs of the lock we saw the level fall.', 'monitoring-looked-at'],
    ['No alert fired. A partner wrote to us.', 'user'],
    ['It was not detected until a routine inspection.', 'monitoring-looked-at'],
    ['The level fell for two hours before anything was done about the doors and the pumps.', null],
    ['The team read the logs for hours, and the users of the lower lock waited for the doors.', null],
  ])('%s', (text, by) => expect(detectionOf(`## Detection\n\n${text}\n`)?.noticedBy ?? null).toBe(by))
})

describe('in passing only what is beyond doubt counts', () => {
  test.each([
    ['## Timeline\n\n- 10:00 Level falls\n- 10:05 PagerDuty alert for the pump\n', 'alert'],
    ['## Timeline\n\n- 10:00 Deploy\n- 10:05 Several users of the lower lock report closed doors\n', 'user'],
    ['## Summary\n\nWe were alerted by the provider about the leak.\n', 'provider'],
    ['## Timeline\n\n- 10:00 Level falls\n- 10:05 We noticed that the valve had the wrong setting\n', null],
    ['## Timeline\n\n- 10:00 Level falls\n- 10:05 The logs showed a broken valve\n', null],
    ['## Timeline\n\n- 10:00 Level falls\n- 10:05 Merged monitoring#47, pipeline triggered\n', null],
    ['## Action items\n\n- Get an alert when users report closed doors\n', null],
  ])('%s', (markdown, by) => expect(detectionOf(markdown)?.noticedBy ?? null).toBe(by))
})

test.each([
  [
    'de',
    'Der Alarm der Pumpe schlug um 10:05 an',
    'Mehrere Kunden meldeten geschlossene Tore',
    'Kein Alarm wurde ausgelöst',
  ],
  [
    'fr',
    "L'alerte de la pompe se déclenche",
    'Des utilisateurs signalent des portes fermées',
    'Aucune alerte déclenchée',
  ],
  ['es', 'Saltó la alerta de la bomba', 'Varios clientes reportaron puertas cerradas', 'No se recibió ninguna alerta'],
  ['pt', 'Recebemos um alerta da bomba', 'Vários clientes relataram portas fechadas', 'Nenhum alerta disparado'],
  ['nb', 'Alarmen på pumpa gikk', 'Flere brukere meldte om lukkede porter', 'Ingen alarm gikk'],
  ['sv', 'Larmet för pumpen löste ut', 'Flera kunder rapporterade stängda portar', 'Inget larm gick'],
  ['nl', 'Het alarm van de pomp ging af', 'Meerdere klanten melden gesloten deuren', 'Geen alarm ontvangen'],
  ['it', "È scattato l'allarme della pompa", 'Alcuni clienti segnalano porte chiuse', 'Nessun allarme ricevuto'],
  ['pl', 'Przyszedł alert z pompy', 'Kilku klientów zgłosiło zamknięte wrota', 'Bez alertu z monitoringu'],
  ['ru', 'Сработал алерт насоса', 'Пользователи сообщили о закрытых воротах', 'Не сработал алерт'],
  ['ja', 'ポンプのアラートが発報した', 'ユーザーから扉が閉じたとの報告があった', null],
  ['zh', '收到水泵告警', '多个用户反馈闸门关闭', null],
  ['ko', '펌프 알림 발생', '사용자가 수문이 닫혔다고 신고함', null],
])('%s', (language, alert, user, denied) => {
  const find = (text: string) => findNoticed(text, 'none', vocabularyOf(language))
  expect([alert, user, denied ?? ''].map(find)).toEqual(['alert', 'user', null])
})

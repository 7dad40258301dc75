import { expect, test } from 'vitest'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { analyzeRecords } from '../analyze/analyze-records.ts'

/** For each language: the headings of a document, what it is about, and two or three ways to write that nobody was warned. */
const languages = {
  en: {
    headings: ['Summary', 'Detection'],
    summary: 'The queue of the lock gate was full and the boats were not able to pass for hours.',
    unwarned: ['No alert fired.', 'The alarm was never triggered.', 'It was reported by a customer on the quay.'],
    warned: 'The alert on the queue fired after two minutes and the on-call engineer was paged.',
  },
  fr: {
    headings: ['Résumé', 'Détection'],
    summary: "La file de l'écluse était pleine et les bateaux ne pouvaient pas passer pendant des heures.",
    unwarned: [
      "Aucune alerte ne s'est déclenchée.",
      "L'alarme n'a jamais sonné.",
      "La panne est passée inaperçue jusqu'au matin.",
    ],
    warned: "L'alerte sur la file s'est déclenchée après deux minutes et l'astreinte a été prévenue.",
  },
  de: {
    headings: ['Zusammenfassung', 'Erkennung'],
    summary: 'Die Warteschlange der Schleuse war voll und die Boote konnten nicht durch das Tor fahren.',
    unwarned: ['Es wurde kein Alarm ausgelöst.', 'Der Alarm hat nicht angeschlagen.', 'Der Ausfall blieb unbemerkt.'],
    warned: 'Der Alarm auf der Warteschlange wurde nach zwei Minuten ausgelöst und die Bereitschaft war gewarnt.',
  },
  es: {
    headings: ['Resumen', 'Detección'],
    summary: 'La cola de la esclusa estaba llena y los barcos no podían pasar por la puerta durante horas.',
    unwarned: ['No saltó ninguna alerta.', 'La alarma no se disparó en toda la noche.', 'Nadie recibió el aviso.'],
    warned: 'La alerta de la cola se disparó a los dos minutos y la persona de guardia respondió.',
  },
  pt: {
    headings: ['Resumo', 'Detecção'],
    summary: 'A fila da eclusa estava cheia e os barcos não conseguiam passar pela porta durante horas.',
    unwarned: ['Nenhum alerta disparou.', 'O alarme não foi acionado.', 'A falha passou despercebida até de manhã.'],
    warned: 'O alerta da fila disparou depois de dois minutos e a pessoa de plantão respondeu.',
  },
  nb: {
    headings: ['Sammendrag', 'Oppdagelse'],
    summary: 'Køen foran slusen var full og båtene kunne ikke passere porten på flere timer.',
    unwarned: ['Ingen alarm ble utløst.', 'Varselet på køen gikk ikke.', 'Feilen ble ikke oppdaget før neste morgen.'],
    warned: 'Alarmen på køen gikk etter to minutter og vakten svarte med en gang.',
  },
  ja: {
    headings: ['概要', '検知'],
    summary: '水門の待ち行列がいっぱいになり、船が数時間通れませんでした。',
    unwarned: ['アラートは発報されなかった。', '警報が鳴らず、朝まで気づかなかった。', '異常を検知できなかった。'],
    warned: '待ち行列のアラートが二分後に発報し、当番がすぐに対応しました。',
  },
  zh: {
    headings: ['概述', '发现'],
    summary: '船闸的队列已满，船只在几个小时内无法通过闸门。',
    unwarned: ['没有触发任何告警。', '告警未触发，值班人员不知道。', '故障发生后一直无人发现。'],
    warned: '队列告警在两分钟后触发，值班人员立即处理。',
  },
} as const

const cases = Object.entries(languages)

function gapOf(language: (typeof languages)[keyof typeof languages], sentences: readonly string[]) {
  const [summary, detection] = language.headings
  const incidents = sentences.map((sentence, i) => {
    const text = `# Incident ${i}\n\n## ${summary}\n\n${language.summary}\n\n## ${detection}\n\n${sentence}\n`
    return parseIncident(text, { path: `2026-0${i + 1}-03-gate-${i}.md` }).incident
  })
  const { patterns } = analyzeRecords(incidents)
  return { incidents, members: patterns.find(({ kind }) => kind === 'detection-gap')?.members ?? [] }
}

test.each(cases)(
  '%s: documents that say that nobody was warned make a detection gap, with the sentence',
  (tag, language) => {
    const { incidents, members } = gapOf(language, language.unwarned)
    expect(incidents.map((incident) => incident.language)).toEqual(language.unwarned.map(() => tag))
    expect(members.map(({ evidence }) => evidence[0]?.quote)).toEqual(language.unwarned)
  },
)

test.each(cases)('%s: documents that say that an alert fired make none', (_, language) => {
  expect(gapOf(language, [language.warned, language.warned]).members).toEqual([])
})

test('that users reported it as well does not mean that nobody was warned', () => {
  expect(gapOf(languages.en, ['Users reported errors at the gate.', 'A customer noticed it.']).members).toEqual([])
})

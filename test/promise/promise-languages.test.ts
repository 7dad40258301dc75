import { expect, test } from 'vitest'
import { analyzeRecords } from '../analyze/analyze-records.ts'
import { buildIncident, harbour } from '../analyze/incident-builder.ts'

/** In each language: a promise to warn, the same raised again, the same missed later, and one about the noise of alerts. */
const said: Record<
  string,
  { promise: string; again: string; missed: string; warned: string; noise: string; noisy: string }
> = {
  de: {
    promise: 'Alarm für fehlende Pegelwerte der Messstation einrichten',
    again: 'Fehlende Pegelwerte der Messstation überwachen und alarmieren',
    missed: 'Kein Alarm meldete die fehlenden Pegelwerte der Messstation.',
    warned: 'Der Alarm für fehlende Pegelwerte der Messstation wurde ausgelöst',
    noise: 'Wir sollten die Alarmflut eindämmen',
    noisy: 'Zu viele Meldungen: in der Alarmflut ging die eine unter.',
  },
  fr: {
    promise: 'Ajouter une alerte sur les relevés manquants du marégraphe',
    again: 'Surveiller et alerter quand des relevés du marégraphe sont manquants',
    missed: 'Aucune alerte pour les relevés manquants du marégraphe.',
    warned: "L'alerte sur les relevés manquants du marégraphe s'est déclenchée",
    noise: 'Réduire le bruit des alertes',
    noisy: "Il y avait trop d'alertes, celle-ci n'a pas été vue.",
  },
  es: {
    promise: 'Añadir una alerta sobre lecturas ausentes del mareógrafo',
    again: 'Crear una alarma cuando falten lecturas del mareógrafo',
    missed: 'Sin alerta sobre las lecturas ausentes del mareógrafo.',
    warned: 'La alerta sobre lecturas ausentes del mareógrafo saltó',
    noise: 'Reducir el ruido de las alertas',
    noisy: 'Había demasiadas alertas y nadie miró, falta de criterio.',
  },
  pt: {
    promise: 'Adicionar um alerta para leituras ausentes do marégrafo',
    again: 'Criar alarme quando faltarem leituras do marégrafo',
    missed: 'Sem alerta para as leituras ausentes do marégrafo.',
    warned: 'O alerta para leituras ausentes do marégrafo disparou',
    noise: 'Reduzir o ruído dos alertas',
    noisy: 'Excesso de alertas: o importante não foi visto.',
  },
  nb: {
    promise: 'Sett opp alarm for manglende målinger fra tidevannsmåleren',
    again: 'Varsle med alarm ved manglende målinger fra tidevannsmåleren',
    missed: 'Ingen alarm for manglende målinger fra tidevannsmåleren.',
    warned: 'Alarmen for manglende målinger fra tidevannsmåleren gikk',
    noise: 'Vi bør redusere støy fra alarmene',
    noisy: 'For mange varsler, og det ene druknet.',
  },
  ja: {
    promise: '潮位計の欠測に対するアラートを追加する',
    again: '潮位計の欠測を監視しアラートを設定する',
    missed: '潮位計の欠測を知らせるアラートが設定されておらず、検知が遅れた。',
    warned: '潮位計の欠測アラートが発報',
    noise: 'アラートのノイズを減らすべき',
    noisy: 'アラートが多すぎ、重要な一件が埋もれた。切り分けの基準が未整備だった。',
  },
  zh: {
    promise: '为潮位计缺测增加告警',
    again: '增加潮位计缺测的监控告警',
    missed: '没有针对潮位计缺测的告警。',
    warned: '潮位计缺测告警触发',
    noise: '应该治理告警过多的问题',
    noisy: '告警噪音太大，缺少分级，重要的一条被淹没。',
  },
}

test.each(Object.entries(said))('%s: what was promised is followed in its own words', (language, words) => {
  const [id, title] = ['2031-10-20-tide-gauge-frozen', 'Tide gauge fell silent']
  const follow = (promise: string, later: Parameters<typeof buildIncident>[0]) => {
    const earlier = buildIncident({ id: '2031-09-02-tide-gauge-silent', title, language, actions: [promise] })
    return analyzeRecords([...harbour, earlier, buildIncident({ title, language, ...later })])
      .followThrough.filter((told) => told.promise.incident === earlier.id)
      .map(({ verdict }) => verdict)
  }
  const time = { text: '', start: null, end: null, precision: null, zone: null, approximate: false }
  const event = { text: words.warned, markdown: words.warned }
  expect(follow(words.promise, { id, actions: [words.again] })).toEqual(['repeated'])
  expect(follow(words.promise, { id, detection: words.missed })).toEqual(['not-kept'])
  expect(follow(words.promise, { id, timeline: [{ time, event, milestone: null }] })).toEqual(['kept'])
  expect(follow(words.noise, { id, causes: [words.noisy] })).toEqual(['repeated'])
  expect(follow(words.promise, { id, causes: [words.noisy] })).toEqual([])
})

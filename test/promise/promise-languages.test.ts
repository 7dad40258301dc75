import { expect, test } from 'vitest'
import { analyzeRecords } from '../analyze/analyze-records.ts'
import { buildIncident, harbour, type IncidentFacts } from '../analyze/incident-builder.ts'

/** In each language: what a later document says of an issue; a promise of an alert, the same asked for again, and the alert. */
interface Said {
  readonly done: string
  readonly undone: string
  readonly begun: string
  readonly failed: string
  readonly planned: string
  readonly standing: string
  readonly alarm: string
  readonly again: string
  readonly warned: string
}

const said: Readonly<Record<string, Said>> = {
  en: {
    done: 'The modem of gauge#42 was replaced.',
    undone: 'The modem of gauge#42 had still not been replaced.',
    begun: 'The work on gauge#42 was in progress.',
    failed: 'What gauge#42 added did not help the modem.',
    planned: 'The modem of gauge#42 will be replaced.',
    standing: 'Thanks to the new modem in the hut of the gauge the loss was short.',
    alarm: 'Set up an alert for missing levels of the tide gauge',
    again: 'Monitor missing levels of the tide gauge and alert',
    warned: 'The alert for missing levels of the tide gauge fired',
  },
  de: {
    done: 'Das Modem aus gauge#42 wurde ersetzt.',
    undone: 'Das Modem aus gauge#42 war noch nicht ersetzt.',
    begun: 'Die Arbeit an gauge#42 war erst teilweise fertig.',
    failed: 'Was mit gauge#42 ersetzt wurde, half dem Modem nicht.',
    planned: 'Das Modem aus gauge#42 wird getauscht.',
    standing: 'Dank dem neuen Modem in der Hütte am Pegel blieb der Ausfall kurz.',
    alarm: 'Alarm für fehlende Pegelwerte der Messstation einrichten',
    again: 'Fehlende Pegelwerte der Messstation überwachen und Alarm einrichten',
    warned: 'Der Alarm für fehlende Pegelwerte der Messstation wurde ausgelöst',
  },
  fr: {
    done: 'Le modem de gauge#42 a été remplacé.',
    undone: "Le modem de gauge#42 n'avait toujours pas été remplacé.",
    begun: 'Le travail de gauge#42 était en cours.',
    failed: "Ce qui a été ajouté par gauge#42 n'a pas suffi au modem.",
    planned: 'Le remplacement du modem de gauge#42 est prévu.',
    standing: 'Grâce au modem neuf de la cabane du marégraphe la perte fut brève.',
    alarm: 'Ajouter une alerte sur les relevés manquants du marégraphe',
    again: 'Ajouter une alarme quand des relevés du marégraphe sont manquants',
    warned: "L'alerte sur les relevés manquants du marégraphe s'est déclenchée",
  },
  es: {
    done: 'El módem de gauge#42 fue reemplazado.',
    undone: 'El módem de gauge#42 todavía no estaba listo.',
    begun: 'El trabajo de gauge#42 estaba en curso.',
    failed: 'Lo que se añadió con gauge#42 no ayudó al módem.',
    planned: 'El cambio del módem de gauge#42 está previsto.',
    standing: 'Gracias al módem nuevo de la caseta del mareógrafo la pérdida fue breve.',
    alarm: 'Añadir una alerta sobre lecturas ausentes del mareógrafo',
    again: 'Añadir una alarma sobre lecturas ausentes del mareógrafo',
    warned: 'La alerta sobre lecturas ausentes del mareógrafo saltó',
  },
  pt: {
    done: 'O modem de gauge#42 foi substituído.',
    undone: 'O modem de gauge#42 ainda não funcionava.',
    begun: 'O trabalho de gauge#42 estava em andamento.',
    failed: 'O que foi adicionado com gauge#42 não ajudou o modem.',
    planned: 'A troca do modem de gauge#42 está prevista.',
    standing: 'Graças ao modem novo da casa do marégrafo a perda foi breve.',
    alarm: 'Adicionar um alerta para leituras ausentes do marégrafo',
    again: 'Criar alarme para leituras ausentes do marégrafo',
    warned: 'O alerta para leituras ausentes do marégrafo disparou',
  },
  it: {
    done: 'Il modem di gauge#42 è stato sostituito.',
    undone: 'Il modem di gauge#42 non era ancora pronto.',
    begun: 'Il lavoro di gauge#42 era in corso.',
    failed: 'Ciò che è stato aggiunto con gauge#42 non ha aiutato il modem.',
    planned: 'Il cambio del modem di gauge#42 è previsto.',
    standing: 'Grazie al modem nuovo della capanna del mareografo la perdita fu breve.',
    alarm: 'Aggiungere un allarme per le letture mancanti del mareografo',
    again: 'Creare un allarme per le letture mancanti del mareografo',
    warned: "È scattato l'allarme per le letture mancanti del mareografo",
  },
  nl: {
    done: 'Het modem van gauge#42 werd vervangen.',
    undone: 'Het modem van gauge#42 was nog steeds niet vervangen.',
    begun: 'Het werk aan gauge#42 was deels klaar.',
    failed: 'Wat met gauge#42 werd toegevoegd, hielp het modem niet.',
    planned: 'De vervanging van het modem van gauge#42 is gepland.',
    standing: 'Dankzij het nieuwe modem in de hut van de meter was het verlies kort.',
    alarm: 'Alarm instellen voor ontbrekende metingen van de getijdenmeter',
    again: 'Ontbrekende metingen van de getijdenmeter bewaken met een alarm',
    warned: 'Het alarm voor ontbrekende metingen van de getijdenmeter ging af',
  },
  nb: {
    done: 'Modemet i gauge#42 ble erstattet.',
    undone: 'Modemet i gauge#42 var fortsatt ikke byttet.',
    begun: 'Arbeidet med gauge#42 var delvis ferdig.',
    failed: 'Det som ble lagt til med gauge#42, hjalp ikke modemet.',
    planned: 'Modemet i gauge#42 skal byttes.',
    standing: 'Takket være det nye modemet i hytta ved måleren ble tapet kort.',
    alarm: 'Sett opp alarm for manglende målinger fra tidevannsmåleren',
    again: 'Varsle med alarm ved manglende målinger fra tidevannsmåleren',
    warned: 'Alarmen for manglende målinger fra tidevannsmåleren gikk',
  },
  sv: {
    done: 'Modemet i gauge#42 har ersatts.',
    undone: 'Modemet i gauge#42 var fortfarande inte bytt.',
    begun: 'Arbetet med gauge#42 var delvis klart.',
    failed: 'Det som hade lagts till med gauge#42 hjälpte inte modemet.',
    planned: 'Modemet i gauge#42 ska bytas.',
    standing: 'Tack vare det nya modemet i stugan vid mätaren blev förlusten kort.',
    alarm: 'Sätt upp larm för saknade mätvärden från tidvattenmätaren',
    again: 'Sätt upp ett larm vid saknade mätvärden från tidvattenmätaren',
    warned: 'Larmet för saknade mätvärden från tidvattenmätaren löste ut',
  },
  pl: {
    done: 'Modem z gauge#42 został zastąpiony.',
    undone: 'Modem z gauge#42 nadal nie był gotowy.',
    begun: 'Praca nad gauge#42 była w toku.',
    failed: 'To, co zostało dodane w gauge#42, nie pomogło modemowi.',
    planned: 'Modem z gauge#42 będzie wymieniony.',
    standing: 'Dzięki nowemu modemowi w chacie mareografu strata była krótka.',
    alarm: 'Dodać alert o brakujących odczytach mareografu',
    again: 'Dodać alarm o brakujących odczytach mareografu',
    warned: 'Alert o brakujących odczytach mareografu zadziałał',
  },
  ru: {
    done: 'Модем из gauge#42 был заменён, его уже заменили.',
    undone: 'Модем из gauge#42 до сих пор не готов.',
    begun: 'Работа над gauge#42 была в процессе.',
    failed: 'То, что было добавлено в gauge#42, модему не помогло.',
    planned: 'Модем из gauge#42 будет другим.',
    standing: 'Благодаря новому модему в хижине мареографа потеря была короткой.',
    alarm: 'Настроить алерт на пропавшие показания мареографа',
    again: 'Настроить оповещение на пропавшие показания мареографа',
    warned: 'Алерт на пропавшие показания мареографа сработал',
  },
  ja: {
    done: 'gauge#42 のモデム交換は完了した。',
    undone: 'gauge#42 のモデム交換は未実施だった。',
    begun: 'gauge#42 のモデム交換は進行中だった。',
    failed: 'gauge#42 で追加した装置ではモデムの停止を検知できなかった。',
    planned: 'gauge#42 のモデム交換を予定している。',
    standing: '既に潮位計小屋の新しいモデムへ交換済みだったため損失は短かった。',
    alarm: '潮位計の欠測に対するアラートを追加する',
    again: '潮位計の欠測に対するアラートを設定する',
    warned: '潮位計の欠測に対するアラートが発報した',
  },
  ko: {
    done: 'gauge#42 의 모뎀 교체 완료.',
    undone: 'gauge#42 의 모뎀은 아직 교체되지 않았다.',
    begun: 'gauge#42 의 모뎀 작업은 진행 중이었다.',
    failed: 'gauge#42 에서 추가했지만 모뎀에 도움이 되지 않았다.',
    planned: 'gauge#42 의 모뎀 작업은 예정이다.',
    standing: '조위계 오두막의 새 모뎀 덕분에 손실이 짧았다.',
    alarm: '조위계 결측 알람 추가',
    again: '조위계 결측 알람 설정',
    warned: '조위계 결측 알람 발생',
  },
  zh: {
    done: 'gauge#42 的调制解调器已更换，已完成。',
    undone: 'gauge#42 的调制解调器尚未更换。',
    begun: 'gauge#42 的调制解调器更换进行中。',
    failed: 'gauge#42 已增加的调制解调器未能防止中断。',
    planned: 'gauge#42 的调制解调器计划更换。',
    standing: '得益于潮位计小屋的新调制解调器，损失很短。',
    alarm: '为潮位计缺测增加告警',
    again: '增加潮位计缺测的告警',
    warned: '潮位计缺测告警触发',
  },
}

const first = '2031-09-02-tide-gauge-silent'

/** The verdicts on a promise of a first document in a second one, both in a language. */
function follow(language: string, promise: string | { text: string; links: string[] }, later: Partial<IncidentFacts>) {
  const title = 'Tide gauge fell silent'
  const earlier = buildIncident({ id: first, title, language, actions: [promise] })
  const incidents = [...harbour, earlier, buildIncident({ id: '2031-10-20-gauge', title, language, ...later })]
  return analyzeRecords(incidents)
    .followThrough.filter((told) => told.promise.incident === earlier.id)
    .map(({ verdict }) => verdict)
}

test.each(Object.entries(said))('%s: what a later document says of an issue', (language, words) => {
  const issue = { text: 'Modem', links: ['https://git.example/port/gauge/issues/42'] }
  const told = (cause: string) => follow(language, issue, { causes: [cause] })
  expect(told(words.done)).toEqual(['kept'])
  expect(told(words.undone)).toEqual(['not-kept'])
  expect(told(words.begun)).toEqual(['partial'])
  expect(told(words.failed)).toEqual(['recurred-after-kept'])
  expect(told(words.planned)).toEqual([])
})

test.each(Object.entries(said))('%s: what a later document says without a name', (language, words) => {
  expect(follow(language, words.alarm, { actions: [words.again] })).toEqual(['repeated'])
  const time = { text: '', start: null, end: null, precision: null, zone: null, approximate: false }
  const event = { text: words.warned, markdown: words.warned }
  expect(follow(language, words.alarm, { timeline: [{ time, event, milestone: null }] })).toEqual(['kept'])
  const modem = words.standing.replace(/\.$/, '')
  expect(follow(language, modem, { causes: [words.standing] })).toEqual(['kept'])
})

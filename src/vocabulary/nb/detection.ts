import type { LanguageDefinition } from '../language.ts'

/** How Norwegian postmortems write of who noticed. */
export const detection = {
  noticedLabels: `oppdaget av, oppdaget, varslet av, meldt av, meldt inn av, deteksjon, hvordan ble det oppdaget,
    hvordan ble feilen oppdaget, hvordan oppdaget vi det, hvordan oppdaget vi feilen, hvordan ble
    hendelsen oppdaget, hvem oppdaget, oppdagelse, hvordan oppdaget, hvordan fant vi det`,
  noticed: {
    alert: `alarm (utløst|gikk|slo ut|mottatt|fyrte|går), alarmer (utløst|gikk|slo ut|går), fikk
      (alarm|alarmer|varsel|varsler|en alarm|et varsel), alarmen gikk, alarmene gikk, varslet av
      (overvåking|overvåkingen|alarm|en alarm), varsel på slack, varsel i slack, alert i slack, alert på
      slack, alarm i slack, alarm på slack, alarmer på slack, første alarm, overvåking varslet, overvåkingen
      varslet, vakt ble varslet, vakt får alarm, vakta får alarm, alertmanager, alerts på slack`,
    user: `(bruker|brukere|bruker
      av|kunde|kunder|saksbehandler|saksbehandlere|veileder|veiledere|fagansvarlig|team|teamene|et team|andre
      team|noen) (melder|meldte|rapporterer|rapporterte|sier fra|sa fra|varsler|varslet|tok kontakt|tar
      kontakt|spør|spurte|opplever|opplevde), meldt inn av, meldt fra
      (bruker|brukere|saksbehandler|saksbehandlere), henvendelse(|r) fra, meldinger fra brukere, innmeldt
      (feil|sak) fra, brukerstøtte, melding fra (bruker|brukere|en bruker|nav kontor|et team), ble kontaktet
      av, fikk melding om, fikk beskjed om, fikk beskjed fra, fikk tips om, rapportert av (bruker|brukere)`,
    'monitoring-looked-at': `(oppdaget|så|ser|sett|observert) (i|på)
      (grafana|kibana|loggene|logger|dashbord|dashboard|dashboardet|grafene), ved
      gjennomgang av logger, ved en tilfeldighet i loggene, gikk gjennom logger, kontroll
      av, grafana viste, sjekket loggene, manuell sjekk, manuell kontroll`,
    team: `(vi|teamet|utvikler|en utvikler|utviklere|noen på teamet) (oppdaget|oppdager|la merke til|merket|så
      at|ser at), oppdaget (under|ved|mens), oppdaget av (oss|teamet|en utvikler|utvikler|utviklere)`,
    provider: `leverandøren (varslet|meldte|informerte), varsel fra (leverandør|leverandøren|google|azure), mail
      fra (leverandør|leverandøren)`,
    automation: `(bygget|pipelinen|pipeline|ci|smoketest|integrasjonstest) (feilet|feiler), rødt bygg, automatisk
      test`,
  },
  noticedNames: {
    alert: 'alarm, alarmer, varsel, varsler, alert, alerts, overvåking, overvåkning, overvåkingen, prometheus',
    user: `bruker, brukere, kunde, kunder, saksbehandler, saksbehandlere, veileder, veiledere, brukerstøtte,
      innbygger, innbyggere, arbeidsgiver*, henvendelse, henvendelser, meldinger, produkteier`,
    'monitoring-looked-at': `grafana, kibana, dashbord, dashboard, logger, loggene, logg, metrikker, grafer,
      manuell kontroll, gjennomgang, tilfeldig`,
    team: 'team, teamet, utvikler, utviklere, oss, vi, vakt, vakta, drift, internt, testing, manuell*',
    provider: 'leverandør, leverandøren',
    automation: 'ci, pipeline, bygg, automatisk test, bot',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

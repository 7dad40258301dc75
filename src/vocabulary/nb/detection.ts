import type { LanguageDefinition } from '../language.ts'

/** How Norwegian postmortems write of who noticed. */
export const detection = {
  denials: 'ikke, ingen, uten, aldri, verken, i stedet for, manglende, mangler, mangel på',
  noticedLabels: `(oppdaget|varslet|meldt|meldt inn|rapportert|observert|melding) (av|via|fra), deteksjon, oppdagelse,
    hvem oppdaget det, hvem oppdaget feilen, hvordan oppdaget, hvordan oppdaget vi (det|feilen), hvordan fant vi (det|
    feilen), hvordan fant vi ut av det, hvordan ble det oppdaget, hvordan ble (feilen|hendelsen) oppdaget, melder,
    oppdaget, kilde`,
  noticedNames: {
    alert: `alarm(|er|en|ene), varsel, varsler, varsling(|en), alert(|s), overvåk(ing|ning)(|en), monitorering(|en),
      probe(|n)`,
    user: `bruker(|e|en|ne), kunde(|r|n|ne), saksbehandler(|e|en|ne), veileder(|e|en), brukerstøtte, kundestøtte,
      support, kontaktsenter(|et), nks, innbygger(|e|en), arbeidsgiver*, fagansvarlig(|e), produkteier, et annet team,
      andre team, elev(|er), butikk(|er)`,
    'monitoring-looked-at': `grafana, kibana, dashbord(|et), dashboard(|et|s), logg(|en|er|ene), metrikker, grafer,
      grafene, gjennomgang, (manuell|rutinemessig) (kontroll|sjekk)`,
    team: `teamet, utvikler(|e|en|ne), oss, vi, jeg, vakt, vakta, vakten, drift, driftsteamet, internt, testing,
      manuell*, tilfeldig, tilfeldigvis, kollega`,
    provider: 'leverandør(|en), driftsleverandør(|en)',
    automation: 'ci, pipeline(|n), bygg(|et), automatisk test, bot',
  },
  noticing: {
    tells: `meld(er|te|t), rapporter(er|te|t), si(er) fra, sa fra, sagt fra, varsl(er|et), tok kontakt, tar kontakt,
      kontakt(er|et), spør, spurte, klag(er|et|de), gjør oss oppmerksom, gjorde oss oppmerksom, oppmerksom(|me) på,
      tips(er|et), ringte, ringer, skr(iver|ev)`,
    notices: `oppdag(er|et), la merke til, legger merke til, merk(er|et), så at, ser at, observer(er|te|t), fant ut,
      finner ut, avdekk(er|et)`,
    fires: `utløst, utløses, gikk, går (av|), slo ut, slår ut, slo til, mottatt, fyrte, varsl(er|et), kom, kommer inn,
      kom inn, fanget, på slack, i slack, oppdag(er|et)`,
    shows: 'viste, viser, avslørte',
    by: `(oppdaget|varslet|meldt|meldt inn|rapportert|observert|kontaktet|tipset|innmeldt) (av|via|gjennom|fra),
      (henvendelse|henvendelser|melding|meldinger|innmelding|innmeldinger|beskjed|tips|klage|klager|mail|e-post|
      telefon) (fra|av|hos), takket være`,
    gets: 'fikk, får, mottok, mottar, første, en, et',
    looks: `(oppdaget|så|ser|sett|observert) (i|på), (gjennomgang|monitorering|sjekk|kontroll) av, gikk gjennom,
      sjekk(er|et), sjekking av, ved å se (i|på)`,
  },
  noticed: {
    user: 'innmeldt (feil|sak), fikk (melding|beskjed|tips) om',
    'monitoring-looked-at': 'ved en tilfeldighet i loggene',
    team: 'oppdaget (under|ved|mens|i forbindelse med)',
    automation: '(bygget|pipelinen|pipeline|ci|smoketest|integrasjonstest) (feilet|feiler), rødt bygg',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

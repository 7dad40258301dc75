import type { LanguageDefinition } from '../language.ts'

/** How German postmortems write of who noticed. */
export const detection = {
  denials: 'nicht, kein, keine, keinen, keiner, ohne, nie, weder, statt, anstatt, fehlende, fehlender, fehlendes',
  noticedLabels: `(entdeckt|erkannt|gemeldet|bemerkt|festgestellt|aufgefallen|alarmiert) (durch|von|über), erkennung,
    entdeckung, detektion, meldung durch, wie (bemerkt|erkannt|entdeckt|aufgefallen), wie wurde (es|das|die störung|
    der vorfall) (bemerkt|erkannt|entdeckt), meldeweg, erkennungsart, art der erkennung, melder`,
  noticedNames: {
    alert: `alarm(|e|s), alert(|s|ing), alarmierung, alarmmeldung(|en), warnmeldung(|en), monitoring, überwachung,
      überwachungssystem, sonde`,
    user: `nutzer(|in|innen|n), nutzende, kunde(|n), kundin(|nen), anwender(|in|innen|n), benutzer(|in|innen|n),
      support, kundendienst, hotline, fachbereich, mitarbeitende(|r), mitarbeiter(|n), bürger*, mandant*, händler*,
      andere(|s) team(|s), leser*, schüler*, lehrkräfte`,
    'monitoring-looked-at': `dashboard(|s), grafana, logs, protokoll*, metriken, kontrolle, sichtprüfung,
      routineprüfung, statusseite, (manuelle|tägliche) prüfung, sichtung, audit`,
    team: `team, ingenieur*, entwickler*, administrator*, admin(|s), betrieb, bereitschaft, rufbereitschaft, kollege(|
      n), kollegin, wir, ich, wartung, manuell*, zufall, zufällig, intern`,
    provider: 'anbieter, provider, hoster, dienstleister, rechenzentrum',
    automation: 'ci, pipeline, (automatischer|nächtlicher) test, bot',
  },
  noticing: {
    tells: `meldet(|e|en), melden, gemeldet, berichtet(|e|en), berichten, beschwer*, informier*, benachrichtig*,
      kontaktier*, rief(|en) an, ruft an, fragt(|e|en) nach, reklamier*, weist darauf hin, wiesen darauf hin,
      schrieb(|en)`,
    notices: `bemerkt(|e|en), bemerken, entdeckt(|e|en), entdecken, stellt(|e|en) fest, stellen fest, festgestellt,
      erkannt, erkennt, erkannte(|n), fällt auf, fiel auf, aufgefallen, sieht dass, sahen dass`,
    fires: `ausgelöst, löst(|e|en), schlägt, schlug(|en), schlagen an, angeschlagen, feuert(|e|en), eingegangen, geht
      ein, ging(|en), kam(|en), meldet(|e|en), alarmiert(|e|en), benachrichtigt(|e), an bereitschaft, an die
      bereitschaft`,
    shows: 'zeigt(|e|en), zeigen, aufgefallen, gesehen, sichtbar',
    by: `(gemeldet|bemerkt|erkannt|entdeckt|festgestellt|alarmiert|informiert|benachrichtigt|aufmerksam) (durch|von|
      vom|über|via), (meldung|meldungen|anruf|anrufe|beschwerde|beschwerden|hinweis|hinweise|ticket|tickets|mail|
      mails|anfrage|anfragen) (von|vom|eines|einer|der|des|durch|aus), dank`,
    gets: `erhält, erhielt(|en), erhalten, bekam(|en), bekommen, empfangen, eingang, erster, erste, ein, durch, durch
      den, durch einen, durch das, durch die`,
    looks: `blick (auf|in) (das|die|den|), (gesehen|aufgefallen|bemerkt|sichtbar|entdeckt) (im|in|auf), (prüfung|
      kontrolle|durchsicht|sichtung) (der|des|von), im, in den`,
  },
  noticed: {
    user: `kundenmeldung(|en), nutzermeldung(|en), kundenbeschwerde(|n), supportanfrage(|n), support-ticket(|s),
      beschwerden`,
    'monitoring-looked-at': 'routinekontrolle, bei (einer|der) kontrolle, kontrollgang',
    team: '(bemerkt|aufgefallen|entdeckt|festgestellt) (bei|beim|während)',
    automation: '(pipeline|ci|build|smoke-test|integrationstest) (fehlgeschlagen|schlug fehl|schlägt fehl|rot)',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

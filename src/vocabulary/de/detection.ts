import type { LanguageDefinition } from '../language.ts'

/** How German postmortems write of who noticed. */
export const detection = {
  noticedLabels: `entdeckt durch, erkannt durch, gemeldet von, gemeldet durch, bemerkt von, bemerkt durch, festgestellt durch, erkennung, entdeckung, meldung durch, erkannt von,
    entdeckt von, detektion, wie bemerkt, wie erkannt, meldeweg`,
  noticed: {
    alert: `alarm (ausgelöst|eingegangen|schlug an|kam|löst aus), alarme (ausgelöst|eingegangen), alert (ausgelöst|eingegangen|feuert|feuerte), erster alarm, ein alarm, alarmiert durch, durch alarm, durch einen alarm, durch monitoring, durch die überwachung, monitoring (meldet|meldete|schlug an|alarmierte), überwachung (meldet|meldete|schlug an), bereitschaft alarmiert, rufbereitschaft alarmiert`,
    user: `(nutzer|kunden|anwender|benutzer|kundin|kunde|mitarbeiter|kollegen) (meldet|melden|meldete|meldeten|berichten|berichtete|berichteten|bemerken|bemerkten|beschweren|beschwerten), von (nutzern|kunden|anwendern|einem kunden|einem nutzer|einem anwender) (gemeldet|bemerkt), durch (kunden|nutzer|anwender|einen kunden|einen nutzer), kundenmeldung(|en), kundenbeschwerde(|n), supportanfrage(|n), support-ticket(|s), anruf(|e) (eines|einer|von), beschwerden`,
    'monitoring-looked-at':
      'im dashboard (gesehen|aufgefallen|bemerkt), blick auf das dashboard, blick ins dashboard, blick in grafana, routinekontrolle, bei einer kontrolle, bei der kontrolle, in den logs (aufgefallen|gesehen|bemerkt), kontrollgang, audit',
    team: `team (bemerkt|bemerkte|stellt fest|stellte fest), wir (bemerkten|stellten fest), (bemerkt|aufgefallen|entdeckt|festgestellt) (bei|während|beim), ingenieur bemerkt*, entwickler bemerkt*, kollege bemerkt*, administrator bemerkt*`,
    provider:
      '(anbieter|provider|hoster|dienstleister) (meldet|meldete|informiert|informierte|benachrichtigte), mail vom (anbieter|provider|hoster), hinweis vom (anbieter|provider|hoster)',
    automation:
      '(pipeline|ci|build|smoke-test|integrationstest) (fehlgeschlagen|schlug fehl|schlägt fehl|rot), automatischer test',
  },
  noticedNames: {
    alert: 'alarm(|e), alert(|s), alarmierung, monitoring, überwachung, sonde, pager, prometheus',
    user: 'nutzer, nutzerin, kunde(|n), kundin, anwender, benutzer, support, hotline, mitarbeitende, fachbereich, meldung(|en), anruf',
    'monitoring-looked-at':
      'dashboard(|s), grafana, logs, protokolle, metriken, kontrolle, prüfung, sichtung, routineprüfung',
    team: 'team, ingenieur*, entwickler*, administrator*, betrieb, kollege*, bereitschaft, wartung, manuell*, zufall',
    provider: 'anbieter, provider, hoster, dienstleister',
    automation: 'ci, pipeline, automatischer test, bot',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

import type { LanguageDefinition } from '../language.ts'

/** How Italian postmortems write of who noticed. */
export const detection = {
  denials: 'non, nessun, nessuno, nessuna, senza, mai, né, invece di, anziché, mancanza di, assenza di',
  noticedLabels: `(rilevato|rilevata|scoperto|scoperta|segnalato|segnalata|individuato|notato|identificato) (da|dal|
    dalla|dai|tramite|via), rilevamento, rilevazione, (modalità|metodo|fonte|canale) di (rilevamento|rilevazione),
    come (è stato rilevato|rilevato|scoperto|ce ne siamo accorti), scoperta, segnalatore, chi (ha segnalato|se ne è
    accorto)`,
  noticedNames: {
    alert: 'allarm(e|i), alert, allerta, monitoraggio, sond(a|e), avviso automatico, notifica del monitoraggio',
    user: `utent(e|i), client(e|i), assistenza, supporto, help desk, cittadin(o|i), altro team, un altro team,
      collegh(i) di, student(e|i), negozi(|o), segnalazione`,
    'monitoring-looked-at': `dashboard, cruscott(o|i), grafana, log, registri, metriche, grafic(o|i), audit,
      ispezione, (controllo|verifica) (manuale|di routine), revisione`,
    team: `team, squadra, ingegner(e|i), sviluppator(e|i), sistemist(a|i), reperibil(e|i), operator(e|i),
      amministrator(e|i), noi, manuale, manualmente, manutenzione, collega, per caso, internamente`,
    provider: 'fornitore, provider, hosting, gestore',
    automation: 'ci, pipeline, test automatic(o|i), bot',
  },
  noticing: {
    tells: `segnal(a|ano|ò|arono|ato), riport(a|ano|ò|ato), lament(a|ano|ato), si lament(a|ano|arono), avvis(a|ano|ò|
      ato), inform(a|ano|ò|ato), contatt(a|ano|ò|ato), comunic(a|ano|ò|ato), chiam(a|ano|ò|ato), scriv(e|ono),
      chied(e|ono)`,
    notices: `not(a|ano|ò|ato|iamo), scopr(e|ono|ì), scoperto, rilev(a|ano|ò|ato), osserv(a|ano|ò|ato), si accorg(e|
      ono), accort(o|i), ci siamo accorti, si rende conto, vede che, ha visto che`,
    fires: `scatta(|no|to|ta|ti), è scattat(o|a), ricevut(o|a|i), inviat(o|a|i), attivat(o|a|i), suona(|no|to),
      arriva(|no|to|ti), rilev(a|ato), segnal(a|ato), notific(a|ato)`,
    shows: 'mostr(a|ano|ava|ato|avano), indic(a|ano|ava)',
    by: `(segnalato|segnalata|rilevato|rilevata|scoperto|scoperta|individuato|notato|avvisati|avvisato|informati|
      allertati|identificato) (da|dal|dalla|dai|dagli|dalle|tramite|grazie), (segnalazione|segnalazioni|reclamo|
      reclami|chiamata|chiamate|ticket|mail|email|messaggio|messaggi) (da|dal|dalla|di|del|dei|degli|da parte), grazie`,
    gets: 'ricev(e|ono|uto|iamo), scatta, scattat(o|a|i), arriva, primo, prima, un',
    looks: `(visto|notato|osservato|visibile) (su|in|nel|nei|sulla|nella), (controllo|verifica|analisi|revisione|
      lettura) (di|del|dei|della|delle), guardando, controllando, consultando`,
  },
  noticed: {
    user: 'segnalazion(e|i) (utente|utenti|cliente|clienti), reclami, ticket di assistenza',
    'monitoring-looked-at': 'controllo di routine',
    team: '(scoperto|notato|rilevato) (durante|mentre)',
    automation: '(pipeline|ci|build|smoke test) (fallita|fallito|fallisce)',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

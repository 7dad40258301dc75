import type { LanguageDefinition } from '../language.ts'

/** How Italian postmortems write of recovery and of who noticed. */
export const recovery = {
  noticedLabels:
    '(rilevato|rilevata|segnalato|segnalata|scoperto|scoperta|individuato) (da|tramite), rilevamento, come è stato scoperto',
  noticed: {
    alert: `allarme scattato, scattato (un allarme|l'allarme), scatta (un allarme|l'allarme), l'allarme è scattato, alert ricevuto, allarme ricevuto, il monitoraggio ha (segnalato|rilevato)`,
    user: `(utente|utenti|cliente|clienti) (ha segnalato|hanno segnalato|segnala|segnalano|lamentano),
      segnalato da (un utente|un cliente|utenti|clienti), segnalato (dagli utenti|dai clienti), segnalazione di un cliente`,
    team: 'il team (ha notato|ha rilevato|si è accorto), ci siamo accorti, un collega ha notato',
    provider: 'il fornitore ha (segnalato|comunicato), segnalato dal fornitore',
  },
  noticedNames: {
    alert: 'allarme, allarmi, alert, monitoraggio, avviso',
    user: 'utente, utenti, cliente, clienti, assistenza, assistenza clienti, helpdesk',
    'monitoring-looked-at': 'cruscotto, dashboard, grafana, verifica, log',
    team: 'team, collega, sviluppatore, operatore, reperibile, manualmente',
    provider: 'fornitore, provider',
  },
  deeds: {
    restart: 'riavviat*, riavvio del, riavvio di, riavvio della',
    start: 'avviato, avviata, acceso, accesa',
    stop: 'fermat*, arrestat*, interrott*, spento, spenta',
    disable: 'disabilitat*, disattivat*, bloccat*, sospes*',
    enable: 'riattivat*, riabilitat*',
    delete: 'eliminat*, cancellat*, rimoss*, ripulit*',
    scale: 'scalat*',
    revert: 'annullat*, rollback, tornat* alla versione',
    change: 'modificat*, corrett*, aggiornat*, impostat*, ridott*',
    add: 'aumentat*, aggiunt*, estes*, ampliat*',
    release: 'rilasciat*, distribuit*',
    renew: 'rinnovat*, ruotat*',
    replace: 'sostituit*',
    free: 'liberat*',
  },
  recovery: {
    undone: 'non, mai, senza, nessuno, nessuna',
    planned: 'dovrebbe, dovremmo, deve, dobbiamo, potrebbe, può, verrà, sarà, previsto, pianificato, da fare',
    over: 'ripristinat*, risolt*, di nuovo (attivo|disponibile|raggiungibile|operativo|online), tornato alla normalità, rientrato',
    cure: '(risolto|ripristinato) (con|da|dopo|riavviando|grazie al)',
    failed: 'non ha (aiutato|funzionato|risolto), senza (effetto|successo|esito), fallit*, inutile',
    byHand: 'manualmente, a mano, manuale',
    automatic: 'automaticamente, in automatico, da solo',
  },
} satisfies Partial<LanguageDefinition>

import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /\b(?:dovremmo|dobbiamo|dovrebbe(?:ro)?|bisogna|occorre|serve|vogliamo|si consiglia|raccomandiamo|è necessario|andrebbe|valutare)(?![\p{L}])/u,
      /^\W*(?:aggiungere|creare|introdurre|definire|documentare|testare|automatizzare|sostituire|aggiornare|migliorare|aumentare|ridurre|limitare|monitorare|verificare|separare|spostare|configurare|impostare|rivedere|provare|installare|rimuovere|pulire|estendere)\b/,
    ],
    lacks: /\b(?:nessun[oa]?|senza|mancan\w*|assen\w*|carenza|insufficient\w*|tropp[oaie]|poch[ie])\b/,
    fails: /\b(?:non|mai|mancava(?:no)?|manca(?:no)?)\b/,
    undone:
      /\b(?:non|mai)\b[^.]{0,25}\bancora\b|\bancora non\b|\bnon (?:è|era|sono|erano) (?:stat[oaie] |mai stat[oaie] )?(?:fatt|implementat|introdott|configurat|completat|rilasciat|risolt)/,
    done: /\b(?:è|sono|era|erano|abbiamo|stat[oaie])\b[^.]{0,60}\b(?:aggiunt|introdott|sostituit|aggiornat|documentat|automatizzat|aumentat|separat|ripulit|rimoss|rilasciat|configurat)[oaie]\b|\bgrazie a/,
    begun: /\b(?:parzial\w*|in parte|in corso|iniziat[oa]|avviat[oa])\b/,
  },
  acts: {
    warn: /^(?:allarm|alert|avvis|monitor|notific|sorvegl)/,
    document: /^(?:document|procedur|runbook|manual|guida)/,
    test: /^(?:test|prova|provar|collaud|esercitazion)/,
    limit: /^(?:limit|soglia|quota)/,
    replace: /^(?:sostitu|migra|dismett|rimpiazz)/,
    upgrade: /^(?:aggiorn|patch)/,
    automate: /^automatizz|^automazion/,
    clean: /^(?:pulizi|pulire|ripul)/,
    communicate: /^(?:comunic|inform|annunc)/,
    'back-up': /^(?:backup|ripristin|salvatagg)/,
    separate: /^(?:separ|isol)/,
  },
  topics: {
    'alert-noise': /\b(?:rumore|eccesso|troppi|troppe)\b[^.]{0,20}\b(?:allarm|alert|notific|avvis)|\bfals[oi] allarm/,
    'certificate-expiry':
      /\bcertificat\w*\b[^.]{0,60}\b(?:scaden|scadut|scade|rinnov)|\bscaden\w*\b[^.]{0,40}certificat/,
    'out-of-hours': /\b(?:fuori orario|reperibilità|orario di lavoro)/,
    'one-person': /\b(?:una sola persona|un solo collega)\b|\bconoscenz\w*\b[^.]{0,30}\bcondivi/,
    'resource-limits': /\b(?:memoria|cpu|risorse)\b[^.]{0,25}\b(?:limit[ei]|request)/,
    'restore-tests': /\b(?:test|prov)\w*\b[^.]{0,30}\b(?:ripristin|restore|backup)/,
    staging: /\bambiente di (?:staging|test|collaudo|prova)\b/,
    vulnerabilities: /\b(?:vulnerabilit|falla di sicurezza|cves?\b)/,
  },
} satisfies Partial<LanguageDefinition>

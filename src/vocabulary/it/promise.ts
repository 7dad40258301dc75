import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /\b(?:dovremmo|dobbiamo|dovrebbe(?:ro)?|bisogna|occorre|serve|vogliamo|si consiglia|raccomandiamo|è necessario|andrebbe|valutare)(?![\p{L}])/u,
      /^\W*(?:aggiungere|creare|introdurre|definire|documentare|testare|automatizzare|sostituire|aggiornare|migliorare|aumentare|ridurre|limitare|monitorare|verificare|separare|spostare|configurare|impostare|rivedere|provare|installare|rimuovere|pulire|estendere)\b/,
    ],
    planned: /\b(?:previst[oaie]|pianificat[oaie]|propost[oaie]|verr(?:à|anno)|sar(?:à|anno))(?!\p{L})/u,
    undone:
      /\b(?:non|mai)\b[^.]{0,25}\bancora\b|\bancora non\b|\bnon (?:è|era|sono|erano) (?:stat[oaie] |mai stat[oaie] )?(?:fatt|implementat|introdott|configurat|completat|rilasciat|risolt|aggiunt|attivat)|\b(?:rimasto|ancora) in sospeso\b|\brimandat[oaie]\b/,
    failed:
      /\bnon (?:ha|hanno|aveva|è|era|sono) (?:\w+ )?(?:aiutat|bastat|impedit|evitat|rilevat|copert|funzionat|risolt|scattat|sufficient)|\bnon (?:basta|bastava|copre|copriva|funziona|funzionava|rileva|rilevava)\b|\b(?:insufficient[ei]|inefficac[ei]|invano|nonostante)\b/,
    begun: /\b(?:parzial\w*|in parte|in corso|iniziat[oa]|avviat[oa])\b/,
    done: /(?<!\p{L})(?:è|sono|era|erano|abbiamo|stat[oaie])\b[^.]{0,60}\b(?:aggiunt|introdott|sostituit|aggiornat|documentat|automatizzat|aumentat|separat|ripulit|rimoss|rilasciat|configurat|completat|chius|attivat|creat)[oaie]\b/u,
    standing: /\bgrazie a|\bgià (?:presente|attiv[oa]|in uso)\b|\bdall['’]ultimo incidente\b/,
  },
} satisfies Partial<LanguageDefinition>

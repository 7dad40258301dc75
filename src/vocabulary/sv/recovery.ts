import type { LanguageDefinition } from '../language.ts'

/** How Swedish postmortems write of recovery and of who noticed. */
export const recovery = {
  noticedLabels:
    '(upptäckt|upptäcktes|rapporterad|anmäld|larmad) (av|via|genom), upptäckt, detektering, hur det upptäcktes',
  noticed: {
    alert: 'larmet gick, larm (gick|utlöstes|utlöst|mottaget), larmet löste ut, övervakningen larmade, larmades av',
    user: `(kund|kunden|kunder|användare|användaren) (rapporterade|anmälde|hörde av sig|meddelade|klagade),
      rapporterades av (kund*|användare|en kund|en användare), anmäldes av (kund*|användare|en kund|en användare)`,
    team: '(teamet|vi|kollega|utvecklare) (märkte|såg|upptäckte), upptäcktes av teamet',
    provider: 'leverantören (meddelade|informerade)',
  },
  noticedNames: {
    alert: 'larm, larmet, övervakning, övervakningen, alert',
    user: 'användare, kund, kunder, kundtjänst, kundsupport, helpdesk',
    'monitoring-looked-at': 'instrumentpanel, grafana, kontroll, loggar, grafer',
    team: 'team, teamet, kollega, utvecklare, driften, manuellt, jour',
    provider: 'leverantör, leverantören',
  },
  deeds: {
    restart: 'startades om, startade om, omstartades, omstart av, startats om',
    start: 'startades, startade, slogs på',
    stop: 'stoppades, stoppade, avbröts, avbröt, stängdes ner',
    disable: 'stängdes av, stängde av, inaktiverades, inaktiverade, blockerades, pausades, pausade',
    delete: 'raderades, raderade, togs bort, tog bort, rensades, rensade, städades',
    scale: 'skalades upp, skalade upp, skalades ner, skalade ner',
    revert: 'rullades tillbaka, rullade tillbaka, återgick till, backades, backade',
    restore: 'återställdes från, återställde, lästes tillbaka',
    change: 'ändrades, ändrade, justerades, justerade, rättades, rättade, uppdaterades, uppdaterade, sänktes, sänkte',
    add: 'utökades, utökade, höjdes, höjde, lades till, lade till',
    release: 'driftsattes, driftsatte, rullades ut, rullade ut',
    renew: 'förnyades, förnyade, roterades',
    replace: 'ersattes, ersatte, byttes ut, bytte ut',
    free: 'frigjordes, frigjorde',
    failover: 'växlades över, växlade över',
  },
  recovery: {
    undone: 'inte, aldrig, ingen, utan, ej',
    planned: 'bör, ska, skall, skulle, kan, kommer att, måste, planeras, planerad',
    over: 'löst, återställd, återställt, åter i drift, uppe igen, normalt igen, fungerar igen, fungerade igen',
    cure: 'löstes genom, åtgärdades genom, löstes av, därmed var',
    failed: 'hjälpte inte, utan (effekt|resultat|framgång), misslyckades, ingen effekt',
    byHand: 'manuellt, för hand',
    automatic: 'automatiskt, av sig själv, av sig självt',
  },
} satisfies Partial<LanguageDefinition>

import type { LanguageDefinition } from '../language.ts'

/** How Dutch postmortems write of recovery and of who noticed. */
export const recovery = {
  noticedLabels:
    '(ontdekt|gemeld|opgemerkt|gedetecteerd) (door|via), hoe ontdekt, detectie, ontdekking, bron van de melding',
  noticed: {
    alert: 'alarm ging af, alert ging af, alarm ontvangen, alert ontvangen, gealarmeerd door, monitoring meldde',
    user: `gebruiker* (meldde|meldden|klaagde|klaagden), klant* (meldde|meldden|klaagde|klaagden),
      gemeld door (een|de) (klant|gebruiker), gemeld door (klanten|gebruikers)`,
    team: '(team|collega|ontwikkelaar|we) (merkte|merkten|zag|zagen|ontdekte|ontdekten), opgemerkt door het team',
    provider: '(leverancier|provider) meldde, gemeld door de (leverancier|provider)',
  },
  noticedNames: {
    alert: 'alarm, alarmen, alert, alerts, waarschuwing, monitoring',
    user: 'gebruiker, gebruikers, klant, klanten, helpdesk, servicedesk, klantenservice',
    'monitoring-looked-at': 'dashboard, dashboards, grafana, controle, logs',
    team: 'team, collega, ontwikkelaar, beheerder, handmatig',
    provider: 'leverancier, provider, hostingpartij',
  },
  deeds: {
    restart: 'herstart, herstartten, herstartte, opnieuw (gestart|opgestart)',
    start: 'gestart, opgestart, ingeschakeld, aangezet',
    stop: 'gestopt, stopgezet, afgebroken, beëindigd',
    disable: 'uitgeschakeld, uitgezet, gedeactiveerd, geblokkeerd, gepauzeerd',
    delete: 'verwijderd, gewist, opgeschoond, opgeruimd',
    scale: 'opgeschaald, geschaald, afgeschaald',
    revert: 'teruggedraaid, teruggezet, teruggerold',
    restore: 'hersteld uit, teruggehaald',
    change: 'gewijzigd, aangepast, gecorrigeerd, bijgewerkt, ingesteld, verlaagd',
    add: 'vergroot, uitgebreid, verhoogd, toegevoegd',
    release: 'uitgerold, gedeployd, doorgevoerd',
    renew: 'vernieuwd, verlengd, geroteerd',
    replace: 'vervangen, omgewisseld',
    free: 'vrijgemaakt',
    failover: 'overgeschakeld',
  },
  recovery: {
    undone: 'niet, nooit, geen, zonder',
    planned: 'moet, moeten, zou, zouden, kan, zal, zullen, gaan, willen, gepland',
    over: 'hersteld, opgelost, weer (normaal|bereikbaar|beschikbaar|online), verholpen',
    cure: 'opgelost door, hersteld door, verholpen door, daarmee was',
    failed: 'hielp niet, zonder (effect|succes|resultaat), zonder gevolg, mislukt, mislukte',
    byHand: 'handmatig, met de hand',
    automatic: 'automatisch, vanzelf',
  },
} satisfies Partial<LanguageDefinition>

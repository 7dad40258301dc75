import type { LanguageDefinition } from '../language.ts'

/** How Dutch postmortems write of who noticed. */
export const detection = {
  denials: 'niet, geen, zonder, nooit, noch, in plaats van, ontbrekende, gebrek aan, ontbreken van',
  noticedLabels: `(ontdekt|gemeld|opgemerkt|gedetecteerd|gesignaleerd|vastgesteld|gevonden) (door|via), detectie,
    ontdekking, hoe (ontdekt|opgemerkt|gedetecteerd|is het ontdekt|werd het ontdekt|ontdekten we het), (wijze|bron|
    methode) van (detectie|ontdekking), melder, wie ontdekte het, signalering`,
  noticedNames: {
    alert: 'alarm(|en), alert(|s|ing), melding van monitoring, monitoring, bewaking, waarschuwing(|en)',
    user: `gebruiker(|s), klant(|en), klantenservice, helpdesk, servicedesk, support, bezoeker(|s), burger(|s),
      medewerker(|s), ander team, een ander team, leerling(|en), winkel(|s)`,
    'monitoring-looked-at': `dashboard(|s), grafana, logs, logboek(|en), metrics, grafiek(|en), (handmatige|
      dagelijkse|routine) controle, inspectie, audit`,
    team: `team, ontwikkelaar(|s), engineer(|s), beheerder(|s), beheer, piketdienst, wachtdienst, wij, we, ik,
      handmatig*, toeval, collega(|s), intern, onderhoud`,
    provider: 'leverancier, hostingpartij, provider',
    automation: 'ci, pipeline, automatische test(|s), bot',
  },
  noticing: {
    tells: `meld(t|de|den|en), rapporte(ert|erde|erden|ren), kla(agt|agde|agden|gen), bel(t|de|den|len), informe(ert|
      erde|erden), waarschuw(t|de|den), neemt contact op, nam(|en) contact op, gaf aan, geven aan, gaven aan, vroeg(|
      en)`,
    notices: `merk(t|te|ten|en) (op|), ontdek(t|te|ten), constate(ert|erde|erden), zag(|en) dat, ziet dat, zien dat,
      valt op, viel op, opgemerkt, gezien dat, signale(ert|erde|erden)`,
    fires: `af, ging(|en) af, gaat af, afgegaan, ontvangen, getriggerd, kwam(|en) binnen, komt binnen, verstuurd,
      slaat aan, sloeg aan, meld(t|de), ontdek(t|te), signale(ert|erde)`,
    shows: 'to(ont|onde|onden|nen), liet zien, lieten zien',
    by: `(ontdekt|gemeld|opgemerkt|gedetecteerd|gesignaleerd|vastgesteld|gevonden|gewaarschuwd|geïnformeerd|
      gealarmeerd|geattendeerd) (door|via|dankzij), (melding|meldingen|klacht|klachten|ticket|tickets|telefoontje|
      telefoontjes|mail|mails|bericht|berichten) (van|door|uit), dankzij`,
    gets: 'ontving(|en), ontvangt, kreeg, krijgt, kregen, eerste, een',
    looks: `(gezien|zag|zagen|opgevallen|zichtbaar) (in|op), (controle|inspectie|doornemen|bekijken) van, bij het
      (bekijken|controleren|nakijken) van, keek (in|op|naar), blik op`,
  },
  noticed: {
    user: 'gebruikersmelding(|en), klantmelding(|en), supportticket(|s)',
    'monitoring-looked-at': 'routinecontrole',
    team: '(ontdekt|opgemerkt|gezien) (tijdens|bij)',
    automation: '(pipeline|ci|build|smoketest) (faalde|faalt|mislukt|mislukte)',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

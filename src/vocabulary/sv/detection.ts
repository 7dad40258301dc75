import type { LanguageDefinition } from '../language.ts'

/** How Swedish postmortems write of who noticed. */
export const detection = {
  denials: `inte, ej, ingen, inget, inga, utan, aldrig, varken, i stället för, istället för, saknad, avsaknad av,
    brist på`,
  noticedLabels: `(upptäckt|upptäcktes|rapporterad|rapporterat|anmäld|larmad|identifierad|observerad) (av|via|genom),
    upptäckt, detektering, hur (upptäcktes|upptäckte) (det|vi det|felet|incidenten), (vem|hur) upptäckte,
    upptäcktssätt, anmälare, källa`,
  noticedNames: {
    alert: 'larm(|et|en), alert(|s), övervakning(|en), monitorering(|en), varning(|en|ar)',
    user: `användare(|n|na), kund(|er|en|erna), support(|en), kundtjänst, medborgare, elev(|er), patient(|er), annat
      team, ett annat team, handläggare, butik(|er)`,
    'monitoring-looked-at': `instrumentpanel(|en), dashboard(|en|s), grafana, logg(|en|ar|arna), mätvärden, grafer,
      (manuell|rutinmässig) kontroll, genomgång, granskning`,
    team: `teamet, utvecklare(|n), ingenjör(|en|er), jour(|en), jourhavande, driften, tekniker(|n), vi, jag, manuell*,
      internt, slump, kollega, administratör(|en)`,
    provider: 'leverantör(|en), driftleverantör(|en), webbhotell(|et)',
    automation: 'ci, pipeline(|n), bygge(|t), automattest(|er), bot',
  },
  noticing: {
    tells: `rapporter(ar|ade|at), anmäl(er|de|t), hör av sig, hörde av sig, klag(ar|ade|at), medde(lar|lade|lat),
      larm(ar|ade) om, kontakt(ar|ade|at), ring(er|de), skr(iver|ev), fråg(ar|ade|at), uppmärksamma(r|de|t)`,
    notices: 'upptäck(er|te|t), mär(ker|kte|kt), notera(r|de|t), såg att, ser att, observera(r|de|t)',
    fires: `utlöst(|es), utlöser, utlöste, gick, går, löser ut, löste ut, larma(r|de|t), kom, kommer, mottaget,
      mottogs, upptäck(er|te), varna(r|de)`,
    shows: 'visa(r|de|t), avslöja(r|de)',
    by: `(upptäckt|upptäcktes|rapporterat|rapporterades|anmält|anmäldes|larmad|informerad|kontaktad|noterades) (av|
      via|genom|från), (rapport|rapporter|samtal|klagomål|ärende|ärenden|mejl|meddelande|anmälan|anmälningar) från,
      tack vare`,
    gets: 'fick, får, mottog, mottar, första, ett',
    looks: `(såg|ser|sett|syntes|upptäckt|märkte) (i|på), (genomgång|granskning|kontroll) av, tittade (i|på), gick
      igenom, kontrollerade`,
  },
  noticed: {
    user: 'kundanmälan, användarrapport(|er), supportärende(|n)',
    'monitoring-looked-at': 'rutinkontroll',
    team: 'upptäckt(|es) (under|vid|i samband med)',
    automation: '(pipelinen|ci|bygget|röktest) (misslyckades|föll|fallerade)',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

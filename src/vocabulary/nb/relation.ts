import type { LanguageDefinition } from '../language.ts'

/** How Norwegian postmortems say that two incidents are kin, or that they are not. */
export const relation = {
  relations: {
    same: 'samme, identisk*, tilsvarende',
    moment: 'tid, tidspunkt, dag, natt, øyeblikk, time, uke',
    thing: 'årsak*, rotårsak*, feil*, svikt, problem*, mønster*, mekanisme*, hendelse*, bug*, nedetid, utfall',
    recurs: 'på nytt, igjen, nok en gang, gjentakelse av, gjentok seg, gjentatt, (andre|tredje|fjerde|femte) gang*',
    other: 'annen, annet, andre, forskjellig*, ulik*, separat*',
    cause: 'årsak*, rotårsak*, mekanisme*, feiltype*',
    apart: 'i motsetning til, til forskjell fra, ikke (relatert|samme|beslektet), urelatert*, uavhengig av',
    duplicate: 'duplikat av, samme hendelse som, erstattet av',
    lesson: 'alarm*, varsel*, varsl*, overvåk*, monitorering, deteksjon, runbook*, tiltak*, oppgave*',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

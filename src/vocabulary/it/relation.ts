import type { LanguageDefinition } from '../language.ts'

/** How Italian postmortems say that two incidents are kin, or that they are not. */
export const relation = {
  relations: {
    same: 'stess(o|a|i|e), medesim(o|a|i|e), identic(o|a|i|he), uguale',
    moment: 'tempo, giorno, notte, momento, ora, settimana',
    thing: `causa, cause, guasto, guasti, errore, errori, problema, problemi, schema, meccanismo, difetto, incidente,
      incidenti, disservizio`,
    recurs: `di nuovo, nuovamente, ancora una volta, si è ripetut(o|a), ricorrenza di, recidiva,
      (seconda|terza|quarta|quinta) volta`,
    other: 'divers(o|a|i|e), distint(o|a|i|e), altr(o|a), differente, differenti',
    cause: 'causa, cause, meccanismo, modalità di guasto, origine',
    apart: `a differenza di*, al contrario di*, non (è la stessa|è lo stesso|è correlat)*, senza relazione con, non
      correlat(o|a)`,
    duplicate: 'duplicato di, stesso incidente di, sostituito da',
    lesson: 'allert*, avvis(o|i), allarm*, monitoraggio, rilevamento, runbook*, azion*, attività',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

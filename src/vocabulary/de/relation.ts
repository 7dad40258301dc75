import type { LanguageDefinition } from '../language.ts'

/** How German postmortems say that two incidents are kin, or that they are not. */
export const relation = {
  relations: {
    same: 'gleich*, selb*, derselb*, dieselb*, dasselbe, demselben, denselben, identisch*',
    moment: 'zeit*, tag*, nacht, moment, stunde*, woche',
    thing: `ursache*, grundursache*, fehler*, ausfall*, ausfälle*, störung*, problem*, muster*, mechanismus, vorfall*,
      defekt*, versagen, fehlerklasse, fehlerbild`,
    recurs: `erneut, schon wieder, abermals, wiederholt sich, hat sich wiederholt, wieder aufgetreten, wieder
      passiert, (zweite|dritte|vierte|fünfte)* mal, zum (zweiten|dritten|vierten|fünften) mal, wiederholung von,
      wiederholung des, rückfall`,
    other: 'ander*, unterschiedlich*, verschieden*, eigenständig*',
    cause: 'ursache*, grundursache*, mechanismus, fehlerklasse, fehlerart, auslöser',
    apart: `im gegensatz zu*, anders als, unabhängig von*, nicht (verwandt|dasselbe|dieselbe|derselbe|die gleiche|das
      gleiche|der gleiche), kein zusammenhang mit, hat nichts mit`,
    duplicate: 'duplikat von, derselbe vorfall wie, ersetzt durch',
    lesson: 'alert*, alarm*, warnung*, monitoring, überwachung*, erkennung, runbook*, maßnahme*, aufgabe*',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

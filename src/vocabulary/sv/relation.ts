import type { LanguageDefinition } from '../language.ts'

/** How Swedish postmortems say that two incidents are kin, or that they are not. */
export const relation = {
  relations: {
    same: 'samma, identisk*, likadan*',
    moment: 'tid, tidpunkt, dag, natt, ögonblick, timme, vecka',
    thing: 'orsak*, grundorsak*, fel*, problem*, mönst*, mekanism*, incident*, händelse*, bugg*, avbrott*, haveri*',
    recurs: 'på nytt, igen, ännu en gång, upprepning av, upprepades, återkom, (andra|tredje|fjärde|femte) gången',
    other: 'annan, annat, andra, olik*, skild*, separat*',
    cause: 'orsak*, grundorsak*, mekanism*, feltyp*',
    apart: 'till skillnad från, i motsats till, inte (relaterad|samma|besläktad), orelaterad*, oberoende av',
    duplicate: 'dubblett av, samma incident som, ersatt av',
    lesson: 'larm*, varning*, övervakning*, detektering, runbook*, åtgärd*, uppgift*',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

import type { LanguageDefinition } from '../language.ts'

/** How Dutch postmortems say that two incidents are kin, or that they are not. */
export const relation = {
  relations: {
    same: 'zelfde, dezelfde, hetzelfde, identieke, identiek',
    moment: 'tijd, dag, nacht, moment, uur, week',
    thing: `oorzaak, oorzaken, grondoorzaak, storing*, fout*, probleem, problemen, patroon, mechanisme, defect*,
      incident*, bug*, uitval`,
    recurs: `opnieuw, alweer, nogmaals, herhaling van, herhaalde zich, weer gebeurd, weer opgetreden,
      (tweede|derde|vierde|vijfde) keer`,
    other: 'ander(|e), verschillende, afwijkende',
    cause: 'oorzaak, oorzaken, grondoorzaak, mechanisme, faalwijze',
    apart: 'in tegenstelling tot*, anders dan, niet (gerelateerd|verwant|dezelfde|hetzelfde), los van, ongerelateerd*',
    duplicate: 'duplicaat van, hetzelfde incident als, vervangen door',
    lesson: 'alert*, alarm*, waarschuwing*, monitoring, bewaking, detectie, runbook*, actiepunt*, acties',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

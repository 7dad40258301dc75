import type { LanguageDefinition } from '../language.ts'

/** How Polish postmortems say that two incidents are kin, or that they are not. */
export const relation = {
  relations: {
    same: 'ten sam, ta sama, to samo, tego samego, tej samej, tym samym, te same, identyczn*, taki sam, taka sama',
    moment: 'czas*, dzień, dnia, noc*, moment*, godzin*, tydzień',
    thing: 'przyczyn*, awari*, błąd, błęd*, problem*, mechanizm*, usterk*, defekt*, incydent*, wzorzec, wzorc*',
    recurs: `ponownie, znowu, po raz kolejny, powtórzył(|a|o) się, powtórzenie, nawrót, po raz
      (drugi|trzeci|czwarty|piąty)`,
    other: 'inn*, różn*, odmienn*, odrębn*',
    cause: 'przyczyn*, mechanizm*, rodzaj awarii',
    apart: 'w przeciwieństwie do, niezwiązan*, nie związan*, nie ma związku, nie (ten sam|ta sama|to samo)',
    duplicate: 'duplikat, ten sam incydent co, zastąpiony przez',
    lesson: 'alert*, alarm*, monitor*, wykryw*, wykryci*, runbook*, zadani*, działani*',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /(?:^|[^\p{L}])(?:b[øo]r|burde|m[åa]|skal|trenger|anbefal\w*|vurdere?|vi vil)(?![\p{L}])/u,
      /^\W*(?:f[åa] (?:p[åa] plass|inn|satt opp)|alarm\w*|automatiser\w*|avklar\w*|begrens\w*|dokumenter\w*|endre|etabler\w*|fjern\w*|forbedr\w*|innf[øo]r\w*|legge?|lag\w*|migrer\w*|oppdater\w*|opprett\w*|overv[åa]k\w*|rydde?|sett\w*|sikre|sjekk\w*|skil\w*|skriv\w*|test\w*|unders[øo]k\w*|utred\w*|varsl\w*|verifiser\w*|[øo]k\w*)(?![\p{L}])/u,
    ],
    planned: /(?<!\p{L})(?:planlagt|foreslått|skal|vil bli|blir)(?!\p{L})/u,
    undone:
      /(?:fortsatt|fremdeles|enn[åa]) (?:ikke|ingen)(?!\p{L})|(?:var|er|ble|blitt|hadde) (?:enn[åa] |fortsatt )?(?:ikke|aldri) (?:blitt )?(?:satt opp|innf[øo]rt|rullet ut|lagt (?:inn|til)|gjort|fulgt opp|implementert|rettet|opprettet)|ble utsatt/u,
    failed:
      /(?<!\p{L})(?:hjalp|holdt|virket|fungerte|hindret|fanget|dekket|dekker|oppdaget)(?!\p{L})[^.]{0,40}(?<!\p{L})ikke(?!\p{L})|(?<!\p{L})(?:utilstrekkelig\p{L}*|til tross for|uten effekt|ikke (?:nok|tilstrekkelig|hjulpet|fanget opp|dekket))(?!\p{L})/u,
    begun: /(?<!\p{L})(?:p[åa]g[åa]r|p[åa]g[åa]ende|delvis|under arbeid|p[åa]begynt)(?!\p{L})/u,
    done: /(?<!\p{L})(?:ble|er|var|har|hadde|fikk)(?!\p{L})[^.]{0,50}(?:satt opp|lagt til|innf[øo]rt|rullet ut|oppdatert|erstattet|dokumentert|automatisert|[øo]kt|skilt|ryddet|fjernet|migrert|implementert|opprettet|abonnert|fullf[øo]rt|lukket)/u,
    standing: /takket v[æa]re|allerede p[åa] plass|siden (?:forrige|sist) hendelse/,
  },
} satisfies Partial<LanguageDefinition>

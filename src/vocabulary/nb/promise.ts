import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /(?:^|[^\p{L}])(?:b[øo]r|burde|m[åa]|skal|trenger|anbefal\w*|vurdere?|vi vil)(?![\p{L}])/u,
      /^\W*(?:f[åa] (?:p[åa] plass|inn|satt opp)|alarm\w*|automatiser\w*|avklar\w*|begrens\w*|dokumenter\w*|endre|etabler\w*|fjern\w*|forbedr\w*|innf[øo]r\w*|legge?|lag\w*|migrer\w*|oppdater\w*|opprett\w*|overv[åa]k\w*|rydde?|sett\w*|sikre|sjekk\w*|skil\w*|skriv\w*|test\w*|unders[øo]k\w*|utred\w*|varsl\w*|verifiser\w*|[øo]k\w*)(?![\p{L}])/u,
    ],
    lacks: [
      /(?:^|[^\p{L}])(?:ingen|uten|mangle(?:r|t|nde)?|manglende|mangel p[åa]|for (?:lite|mye|f[åa]|mange|h[øo]y|lav))(?![\p{L}])/u,
    ],
    fails: [/(?:^|[^\p{L}])(?:ikke|aldri|mangle(?:r|t)|uklart?)(?![\p{L}])/u],
    undone:
      /(?:fortsatt|fremdeles|enn[åa]) (?:ikke|ingen)(?![p{L}])|(?:var|er|ble|hadde) (?:enn[åa] |fortsatt |aldri )?ikke (?:blitt )?(?:satt opp|innf[øo]rt|rullet ut|lagt inn|gjort|fulgt opp|implementert|rettet)/,
    done: [
      /(?:^|[^\p{L}])(?:ble|er|var|har blitt|hadde blitt)(?![\p{L}])[^.]{0,50}(?:satt opp|lagt til|innf[øo]rt|rullet ut|oppdatert|erstattet|dokumentert|automatisert|[øo]kt|skilt|ryddet|fjernet|migrert|implementert)|takket v[æa]re|allerede p[åa] plass/u,
    ],
    begun: [/(?:^|[^\p{L}])(?:p[åa]g[åa]r|p[åa]g[åa]ende|delvis|under arbeid|p[åa]begynt)(?![\p{L}])/u],
  },
  acts: {
    warn: /^(?:alarm|varsel|varsl|overv[åa]k|monitor)/,
    document: /^(?:dokument|rutine|veiled|oppskrift|sjekkliste)/,
    test: /^(?:test|[øo]velse|verifis)/,
    limit: /^(?:begrens|grense|kvote)/,
    replace: /^(?:erstat|bytt|migr|utfas)/,
    upgrade: /^(?:oppgrader|oppdater)/,
    automate: /^automatis/,
    clean: /^rydd/,
    communicate: /^(?:kommuni|inform|kunngj)/,
    'back-up': /^(?:backup|sikkerhetskop|gjenoppret)/,
    separate: /^(?:skill|isoler|segment)/,
  },
  topics: {
    'alert-noise':
      /(?:st[øo]y|for mange)[^.]{0,25}(?:alarm|varsl|varsel)|(?:alarm|varsel|varsl)[^.]{0,25}(?:st[øo]y|tretthet)|falske alarmer/,
    'certificate-expiry':
      /sertifikat\w*[^.]{0,60}(?:utl[øo]p|forny|g[åa]r ut|gikk ut)|(?:utl[øo]p|forny)\w*[^.]{0,40}sertifikat/,
    'out-of-hours': /utenfor (?:arbeids|kontor|[åa]pnings)tid|vaktordning|beredskapsvakt/,
    'one-person': /(?:bare|kun) [ée]n person|n[øo]kkelperson|kunnskapsdeling/,
    'resource-limits': /(?:minne|cpu|ressurs)\w*[^.]{0,25}(?:grense|limit|request|begrens)/,
    'restore-tests': /(?:test|[øo]v)\w*[^.]{0,30}(?:gjenoppret|backup|restore)/,
    staging: /(?:test|staging|preprod)\w*[- ]?milj[øo]/,
    vulnerabilities: /s[åa]rbarhet|(?:^|\W)cves?(?:\W|$)/,
  },
} satisfies Partial<LanguageDefinition>

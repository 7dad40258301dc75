import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /(?<!\p{L})(?:bör|borde|måste|behöver|ska|skall|vill|rekommenderar|rekommenderas)(?!\p{L})/u,
      /^[^\p{L}]*(?:lägg|inför|skapa|sätt|dokumentera|testa|automatisera|ersätt|uppdatera|förbättra|höj|sänk|begränsa|övervaka|larma|kontrollera|flytta|städa|öva|granska|minska|utöka|bygg|byt)(?!\p{L})/u,
    ],
    lacks:
      /(?<!\p{L})(?:ingen|inga|inget|utan|saknad\p{L}*|brist\p{L}*|otillräcklig\p{L}*|för (?:få|lite|mycket|många|hög|låg)\p{L}*)(?!\p{L})/u,
    fails: /(?<!\p{L})(?:inte|aldrig|saknas|saknades|saknade|oklart?)(?!\p{L})/u,
    undone:
      /(?:fortfarande|ännu) (?:inte|ingen|inget|inga)|(?:inte|ej|aldrig) (?:blivit )?(?:genomför|infört|införts|åtgärda|driftsat|satts upp|gjort)/,
    done: /(?:har|hade|är|var|blev) [^.]{0,60}(?:infört|införts|lagts till|ersatts|uppdaterats|dokumenterats|automatiserats|höjts|städats|tagits bort|driftsatts)|tack vare|fanns redan/,
    begun: /delvis|pågår|pågående|påbörja/,
  },
  acts: {
    warn: /^(?:larm|övervak|varn|avisera)/,
    document: /^(?:dokument|instruktion|runbook|checklist|handbok)/,
    test: /^(?:test|öva|övning|prov)/,
    limit: /^(?:begräns|gräns|tak|kvot)/,
    replace: /^(?:ersätt|ersatt|byt|migrer|avveckl)/,
    upgrade: /^(?:uppgrader|patch)/,
    automate: /^automatiser/,
    clean: /^(?:städ|rens)/,
    communicate: /^(?:kommunic|informera|meddela)/,
    'back-up': /^(?:backup|säkerhetskopi|återläs)/,
    separate: /^(?:separer|isoler|skilj)/,
  },
  topics: {
    'alert-noise': /larm(?:brus|trötthet|flod)|brus[^.]{0,20}larm|för många (?:larm|varningar|notiser)|falsklarm/,
    'certificate-expiry': /certifikat\p{L}*[^.]{0,60}(?:gå ut|går ut|gick ut|förny|utgå|löp)/u,
    'out-of-hours': /utanför (?:kontors|arbets)tid|jourtid|beredskap/,
    'one-person': /bara en person|personberoende|kunskap\p{L}*[^.]{0,30}(?:sprid|dela)/u,
    'resource-limits': /(?:minne|cpu|resurs)\p{L}*[^.]{0,25}(?:gräns|limit|request)/u,
    'restore-tests': /(?:återläs|återställ|backup|säkerhetskopi)\p{L}*[^.]{0,30}(?:test|öv)/u,
    staging: /(?:staging|test)-?miljö/,
    vulnerabilities: /sårbarhet|säkerhetshål|(?<!\p{L})cves?(?!\p{L})/u,
  },
} satisfies Partial<LanguageDefinition>

import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /(?<!\p{L})(?:należy|trzeba|powinien|powinna|powinno|powinny|powinniśmy|musimy|warto|zaleca się|zalecamy|planujemy)(?!\p{L})/u,
      /^[^\p{L}]*(?:dodać|dodaj|wprowadzić|wdrożyć|utworzyć|stworzyć|ustawić|udokumentować|opisać|przetestować|zautomatyzować|zastąpić|wymienić|zaktualizować|poprawić|zwiększyć|zmniejszyć|ograniczyć|monitorować|sprawdzić|sprawdzać|przenieść|usunąć|wyczyścić|skonfigurować|włączyć|wyłączyć|przejrzeć)(?!\p{L})/u,
    ],
    lacks:
      /(?<!\p{L})(?:brak\p{L}*|bez|żadn\p{L}*|niewystarczając\p{L}*|za (?:mało|dużo|nisk|wysok|krótk|późno)\p{L}*)(?!\p{L})/u,
    fails: /(?<!\p{L})(?:nie|nigdy|zabrakło|brakowało|niejasn\p{L}*)(?!\p{L})/u,
    undone:
      /(?:nadal|wciąż|jeszcze|dotąd) (?:nie|brak)|nie (?:został|zostało|została|zostały) (?:wdroż|wykonan|zrobion|dodan|napraw|wprowadz)|nigdy nie (?:wdroż|zrobi|wykona|doda)/,
    done: /(?:został|została|zostało|zostały|był|była|było|jest) [^.]{0,60}(?:wdrożon|dodan|zastąpion|zaktualizowan|udokumentowan|zautomatyzowan|zwiększon|usunięt|wprowadzon)|dodano|wdrożono|wprowadzono|dzięki|już istniał/,
    begun: /częściowo|w toku|w trakcie|rozpoczęt/,
  },
  acts: {
    warn: /^(?:alert|alarm|monitor|ostrzeg|powiadom)/,
    document: /^(?:dokument|udokument|instrukcj|runbook|procedur|opis)/,
    test: /^(?:test|przetest|ćwicz|prób)/,
    limit: /^(?:limit|ogranicz|próg|kwot)/,
    replace: /^(?:zastąp|zastęp|wymie?n|migr|wycof)/,
    upgrade: /^(?:aktualiz|zaktualiz|uaktualn|podnie)/,
    automate: /^(?:automatyz|zautomatyz)/,
    clean: /^(?:czyszcz|wyczyś|usuw|sprząt)/,
    communicate: /^(?:komunik|inform|zawiadom)/,
    'back-up': /^(?:kopi|backup)/,
    separate: /^(?:rozdziel|oddziel|izol)/,
  },
  topics: {
    'alert-noise': /(?:za dużo|zbyt wiele|nadmiar) (?:alert|alarm|powiadom)|fałszyw\p{L}* (?:alert|alarm)|szum/u,
    'certificate-expiry': /certyfikat\p{L}*[^.]{0,60}(?:wygas|wygaś|odnow|ważnoś)/u,
    'out-of-hours': /poza godzinami (?:pracy|biur)|dyżur/,
    'one-person': /tylko jedna osoba|jedn\p{L}+ osob|wiedz\p{L}*[^.]{0,30}(?:dziel|przekaz)/u,
    'resource-limits': /(?:pamię|cpu|zasob)\p{L}*[^.]{0,25}(?:limit|request|ogranicz)/u,
    'restore-tests': /(?:odtwarz|odtworz|przywrac|kopi\p{L}* zapasow|backup)\p{L}*[^.]{0,30}(?:test|ćwicz|prób)/u,
    staging: /środowisk\p{L}* (?:test|staging|przedprodukcyj)/u,
    vulnerabilities: /podatnoś|luk\p{L}* bezpieczeństwa|(?<!\p{L})cves?(?!\p{L})/u,
  },
} satisfies Partial<LanguageDefinition>

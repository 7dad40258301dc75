import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /(?<!\p{L})(?:bör|borde|måste|behöver|ska|skall|vill|rekommenderar|rekommenderas)(?!\p{L})/u,
      /^[^\p{L}]*(?:lägg|inför|skapa|sätt|dokumentera|testa|automatisera|ersätt|uppdatera|förbättra|höj|sänk|begränsa|övervaka|larma|kontrollera|flytta|städa|öva|granska|minska|utöka|bygg|byt)(?!\p{L})/u,
    ],
    planned: /(?<!\p{L})(?:planerad\p{L}*|planeras|föreslagen|föreslås|ska|skall|kommer att)(?!\p{L})/u,
    undone:
      /(?:fortfarande|ännu) (?:inte|ingen|inget|inga)|(?:inte|ej|aldrig) (?:blivit |hade |har )?(?:genomför|infört|införts|åtgärda|driftsat|satts upp|gjort|lagts till|skapats)|sköts upp|skjutits upp/,
    failed:
      /(?<!\p{L})(?:hjälpte|räckte|fungerade|förhindrade|fångade|täckte|täcker|upptäckte)(?!\p{L})[^.]{0,40}(?<!\p{L})inte(?!\p{L})|(?<!\p{L})(?:otillräcklig\p{L}*|trots|utan verkan|inte (?:nog|tillräcklig\p{L}*|hjälpt|räckt))(?!\p{L})/u,
    begun: /delvis|pågår|pågående|påbörja/,
    done: /(?<!\p{L})(?:har|hade|är|var|blev|vi)(?!\p{L}) [^.]{0,60}(?:infört|införts|lagts till|lagt till|ersatts|uppdaterats|dokumenterats|automatiserats|höjts|städats|tagits bort|driftsatts|skapats|slutförts|stängts)/u,
    standing: /tack vare|fanns redan|sedan (?:förra|senaste) (?:incidenten|avbrottet)/,
  },
} satisfies Partial<LanguageDefinition>

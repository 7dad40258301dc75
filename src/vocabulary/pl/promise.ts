import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /(?<!\p{L})(?:należy|trzeba|powinien|powinna|powinno|powinny|powinniśmy|musimy|warto|zaleca się|zalecamy|planujemy)(?!\p{L})/u,
      /^[^\p{L}]*(?:dodać|dodaj|wprowadzić|wdrożyć|utworzyć|stworzyć|ustawić|udokumentować|opisać|przetestować|zautomatyzować|zastąpić|wymienić|zaktualizować|poprawić|zwiększyć|zmniejszyć|ograniczyć|monitorować|sprawdzić|sprawdzać|przenieść|usunąć|wyczyścić|skonfigurować|włączyć|wyłączyć|przejrzeć)(?!\p{L})/u,
    ],
    planned: /(?<!\p{L})(?:planowan\p{L}*|zaproponowan\p{L}*|będzie|będą|zostanie|zostaną)(?!\p{L})/u,
    undone:
      /(?:nadal|wciąż|jeszcze|dotąd) (?:nie|brak)|nie (?:został|została|zostało|zostały) (?:wdroż|wykonan|zrobion|dodan|napraw|wprowadz|utworzon)|nigdy nie (?:wdroż|zrobi|wykona|doda)|odłożon/,
    failed:
      /nie (?:pomog|wystarcz|zapobieg|zadziała|wykry|obj(?:ął|ęł|muje)|rozwiąza|działa)|niewystarczając|nieskuteczn|bezskuteczn|(?<!\p{L})pomimo(?!\p{L})|(?<!\p{L})mimo (?:te|ty)/u,
    begun: /częściowo|w toku|w trakcie|rozpoczęt/,
    done: /(?:został|została|zostało|zostały|był|była|było|jest|są) [^.]{0,60}(?:wdrożon|dodan|zastąpion|zaktualizowan|udokumentowan|zautomatyzowan|zwiększon|usunięt|wprowadzon|utworzon|zakończon|zamknięt)|(?<!\p{L})(?:dodano|dodaliśmy|wdrożono|wdrożyliśmy|wprowadzono)(?!\p{L})/u,
    standing: /(?<!\p{L})(?:dzięki|już istniał\p{L}*|od poprzedni\p{L}*|po poprzedni\p{L}*)(?!\p{L})/u,
  },
} satisfies Partial<LanguageDefinition>

import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /\b(?:il faut|il faudrait|devons|devrions|devrait|doit|doivent|nous allons|pr[ée]voir|recommand|envisager)/,
      /^\W*(?:ajouter|am[ée]liorer|augmenter|automatiser|configurer|corriger|cr[ée]er|d[ée]finir|d[ée]ployer|d[ée]sactiver|documenter|[ée]crire|[ée]tablir|[ée]tudier|[ée]valuer|investiguer|limiter|mettre|migrer|nettoyer|remplacer|r[ée]duire|r[ée]diger|renforcer|revoir|sauvegarder|s[ée]parer|superviser|surveiller|supprimer|tester|valider|v[ée]rifier)\b/,
    ],
    planned: /\b(?:pr[ée]vue?s?|planifi[ée]e?s?|propos[ée]e?s?|ser(?:a|ont|ait|aient))(?!\p{L})/u,
    undone:
      /\b(?:toujours pas|pas encore|jamais)\b[^.]{0,40}(?:[ée]t[ée]|fait|mis|appliqu|d[ée]ploy|cr[ée])|\bn['’](?:avai(?:t|ent)|[ao]nt?|a) (?:toujours |encore )?(?:pas|jamais) (?:encore )?[ée]t[ée]\b|\bn['’](?:existe|est|[ée]tait) (?:toujours pas|pas encore)\b|\breste(?:nt)? à faire\b|\breport[ée]e?s?\b/,
    failed:
      /\bn['’e]\s?(?:\w+ )?(?:pas|jamais|plus|gu[èe]re) (?:suffi|aid[ée]|emp[êe]ch[ée]|d[ée]tect[ée]|couvert|fonctionn[ée]|r[ée]solu|d[ée]clench[ée])|\b(?:insuffisante?s?|inefficaces?|en vain|sans effet|malgr[ée])(?!\p{L})|\bne (?:suffit|suffisait|couvre|couvrait|d[ée]tecte|d[ée]tectait|fonctionne|fonctionnait) (?:pas|plus)\b/u,
    begun: /\b(?:en cours|partiel(?:le)?(?:ment)?|en partie|commenc[ée]e?)(?!\p{L})/u,
    done: /\b(?:a|ont|avait|avaient|avons|est|sont) (?:d[ée]sormais |maintenant |depuis )?(?:[ée]t[ée] )?(?:\w+ment )?(?:ajout|mis(?!e en cause)|cr[ée]{2}|d[ée]ploy|remplac|migr|automatis|document|augment|s[ée]par|nettoy|supprim|corrig|configur|activ|termin|livr|fusionn)/,
    standing:
      /\bgr[âa]ce (?:à|a|au)|\bd[ée]j[àa] en place\b|\bd[ée]sormais\b|\bdepuis l[ea’'] ?(?:dernier |derni[èe]re )?(?:incident|panne)/,
  },
} satisfies Partial<LanguageDefinition>

import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /\b(?:moet(?:en)?|zouden? moeten|zullen|gaan we|willen|aanbevolen|bevelen aan|nodig|beter (?:is|zijn)|overwegen)\b/,
      /^\W*[^.]{0,80}\b(?:toevoegen|instellen|inrichten|invoeren|aanmaken|documenteren|controleren|testen|automatiseren|bijwerken|verbeteren|verhogen|verlagen|beperken|bewaken|maken|vastleggen|opruimen|verplaatsen|uitbreiden|terugdringen|verminderen)\W*$/,
    ],
    planned: /\b(?:gepland|voorzien|voorgesteld|zal|zullen|zou(?:den)?|wordt|worden)\b/,
    undone:
      /\b(?:nog (?:steeds )?(?:niet|geen))\b|\b(?:werd(?:en)?|was|is|zijn|waren)\b[^.]{0,40}\b(?:niet|nooit) (?:uitgevoerd|ingevoerd|ingesteld|gedaan|uitgerold|opgelost|ingericht|toegevoegd|aangemaakt)\b|\b(?:staat|stond) nog open\b|\buitgesteld\b/,
    failed:
      /\b(?:hielp|hielpen|helpt|voorkwam|werkte|werkt|dekte|dekt|volstond|zag|ving|merkte)\b[^.]{0,40}\bniet\b|\b(?:onvoldoende|ondanks|tevergeefs)\b|\bniet (?:geholpen|genoeg|voldoende|voorkomen|gezien|gewerkt|opgemerkt)\b/,
    begun: /\b(?:deels|gedeeltelijk|lopend|bezig|begonnen)\b/,
    done: /\b(?:werd(?:en)?|is|zijn|was|waren|hebben|hadden)\b[^.]{0,60}\b(?:ingesteld|ingevoerd|toegevoegd|vervangen|bijgewerkt|gedocumenteerd|geautomatiseerd|verhoogd|gescheiden|opgeruimd|verwijderd|uitgerold|ingericht|aangemaakt|afgerond|opgelost|gemerged)\b/,
    standing: /\bdankzij\b|\bal (?:aanwezig|ingesteld)\b|\binmiddels\b|\bsinds (?:het|de) (?:vorige|laatste)\b/,
  },
} satisfies Partial<LanguageDefinition>

import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /\b(?:moet(?:en)?|zouden? moeten|zullen|gaan we|willen|aanbevolen|bevelen aan|nodig|beter (?:is|zijn)|overwegen)\b/,
      /^\W*[^.]{0,80}\b(?:toevoegen|instellen|inrichten|invoeren|aanmaken|documenteren|controleren|testen|automatiseren|vervangen|bijwerken|verbeteren|verhogen|verlagen|beperken|bewaken|maken|vastleggen|opruimen|verplaatsen|uitbreiden|terugdringen|verminderen)\W*$/,
    ],
    lacks: /\b(?:geen|zonder|ontbrekend\w*|gebrek|onvoldoende|te (?:weinig|veel|hoog|laag))\b/,
    fails: /\b(?:niet|nooit|ontbra(?:k|ken)|ontbreekt|ontbreken|onduidelijk)\b/,
    undone:
      /\b(?:nog (?:steeds )?(?:niet|geen))\b|\b(?:werd|was|is|zijn|waren)\b[^.]{0,40}\bniet (?:uitgevoerd|ingevoerd|ingesteld|gedaan|uitgerold|opgelost|ingericht)\b/,
    done: /\b(?:werd(?:en)?|is|zijn|was|waren)\b[^.]{0,60}\b(?:ingesteld|ingevoerd|toegevoegd|vervangen|bijgewerkt|gedocumenteerd|geautomatiseerd|verhoogd|gescheiden|opgeruimd|verwijderd|uitgerold)\b|\bdankzij\b|\bal (?:aanwezig|ingesteld)\b/,
    begun: /\b(?:deels|gedeeltelijk|lopend|bezig|begonnen)\b/,
  },
  acts: {
    warn: /^(?:alarm|alert|bewak|waarschuw|monitor|signaler)/,
    document: /^(?:documen|handleiding|draaiboek|checklist)/,
    test: /^(?:test|oefen|beproev)/,
    limit: /^(?:beperk|limiet|bovengrens|quota)/,
    replace: /^(?:vervang|uitfaser|migre)/,
    upgrade: /^(?:upgrad|bijwerk|patch)/,
    automate: /^automatiser|^geautomatiseer/,
    clean: /^(?:opruim|opschon|opgeruimd)/,
    communicate: /^(?:communic|informer|aankondig)/,
    'back-up': /^(?:back-?up|reservekopie|terugzet)/,
    separate: /^(?:scheid|gescheiden|isoler)/,
  },
  topics: {
    'alert-noise':
      /\balarm(?:moeheid|ruis|vloed)|\bruis (?:van|in) de? ?(?:alarmen|alerts)|\bte veel (?:alarmen|alerts|meldingen|waarschuwingen)\b|\bvals alarm\b/,
    'certificate-expiry': /\bcertifica\w*\b[^.]{0,60}\b(?:verlop|verliep|vernieuw|geldig)/,
    'out-of-hours': /\b(?:buiten (?:kantoor|werk)(?:uren|tijden|tijd)|piketdienst|wachtdienst)\b/,
    'one-person': /\bmaar één persoon\b|\bkennis\w*\b[^.]{0,30}\b(?:deel|delen|verdel)/,
    'resource-limits': /\b(?:geheugen|cpu|resource)[\w-]*\b[^.]{0,25}\b(?:limiet\w*|limits?|requests?)\b/,
    'restore-tests': /\b(?:herstel|restore|back-?up)\w*\b[^.]{0,30}\b(?:test|oefen)\w*/,
    staging: /\b(?:staging|test|acceptatie)-?omgeving\b/,
    vulnerabilities: /\b(?:kwetsbaarhe\w*|beveiligingslek\w*|cves?)\b/,
  },
} satisfies Partial<LanguageDefinition>

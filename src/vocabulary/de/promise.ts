import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /\b(?:sollten?|m[üu]ssen|muss|brauchen|wollen|werden wir|empfehlen|empfohlen|w[äa]re (?:gut|besser|hilfreich))\b|\bzu pr[üu]fen\b/,
      /^\W*(?:alarm|alert|[\p{L}-]+)[^.]{0,80}\b(?:einrichten|einf[üu]hren|anlegen|erg[äa]nzen|dokumentieren|pr[üu]fen|testen|automatisieren|ersetzen|aktualisieren|verbessern|erh[öo]hen|begrenzen|[üu]berwachen|hinzuf[üu]gen|erstellen|festlegen|kl[äa]ren|umstellen|aufr[äa]umen)\W*$/u,
    ],
    lacks: /\b(?:kein(?:e[nrms]?)?|ohne|fehlend\w*|mangelnd\w*|unzureichend\w*|zu (?:wenig|viel|hoch|niedrig)\w*)\b/,
    fails: /\b(?:nicht|nie|fehlt(?:e|en)?|unklar)\b/,
    undone:
      /\b(?:noch|immer noch|bis heute|weiterhin) (?:nicht|kein\w*)\b|\b(?:wurde|war|ist|sind|waren)\b[^.]{0,40}\bnicht (?:umgesetzt|eingef[üu]hrt|eingerichtet|ausgerollt|erledigt|behoben|eingespielt)\b/,
    done: /\b(?:wurden?|ist|sind|war|waren)\b[^.]{0,60}\b(?:eingerichtet|eingef[üu]hrt|umgesetzt|erg[äa]nzt|ersetzt|aktualisiert|dokumentiert|automatisiert|erh[öo]ht|getrennt|aufger[äa]umt|gel[öo]scht|hinzugef[üu]gt|ausgerollt)\b|\bdank (?:der|des|dem)\b|\bbereits (?:vorhanden|eingerichtet)\b/,
    begun: /\b(?:teilweise|laufend\w*|in arbeit|begonnen|angefangen)\b/,
  },
  acts: {
    warn: /^(?:alarm|[üu]berwach|warn|benachrichtig|meldung)/,
    document: /^(?:dokument|anleitung|betriebshandbuch|checkliste)/,
    test: /^(?:test|erprob|[üu]bung|probelauf)/,
    limit: /^(?:begrenz|obergrenz|grenzwert|quote)/,
    replace: /^(?:ersetz|abl[öo]s|ausmuster|migrier)/,
    upgrade: /^(?:aktualisier|upgrad|patch)/,
    automate: /^automatisier/,
    clean: /^(?:aufr[äa]um|bereinig)/,
    communicate: /^(?:kommunizier|kommunikation|informier|ank[üu]ndig)/,
    'back-up': /^(?:sicherung|backup|wiederherstell)/,
    separate: /^(?:trenn|getrennt|isolier)/,
  },
  topics: {
    'alert-noise':
      /\balarm(?:flut|m[üu]digkeit|rauschen)|\bzu viele (?:alarme|alerts|meldungen|benachrichtigungen)\b|\bfehlalarm/,
    'certificate-expiry':
      /\bzertifikat\w*\b[^.]{0,60}\b(?:ablauf|ablaufen|abgelaufen|l[äa]uft ab|erneuer)|\bablauf\w*\b[^.]{0,40}zertifikat/,
    'out-of-hours':
      /\b(?:au[ßs]erhalb der (?:arbeits|gesch[äa]fts|b[üu]ro)zeiten|rufbereitschaft|bereitschaftsdienst)\b/,
    'one-person': /\bkopfmonopol|\bwissen\w*\b[^.]{0,30}\b(?:verteil|teil)|\bnur eine person\b/,
    'resource-limits': /\b(?:speicher|cpu|ressourcen)[\w-]*\b[^.]{0,25}\b(?:limits?|requests?|grenze\w*|begrenz\w*)\b/,
    'restore-tests':
      /\b(?:wiederherstellung|restore|sicherung|backup)\w*\b[^.]{0,30}\b(?:test|[üu]b|erprob|pr[üu]f)\w*/,
    staging: /\b(?:staging|test|vorproduktions)[- ]?umgebung\b/,
    vulnerabilities: /\b(?:schwachstelle\w*|sicherheitsl[üu]cke\w*|cves?|lieferkette)\b/,
  },
} satisfies Partial<LanguageDefinition>

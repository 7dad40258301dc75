import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /\b(?:sollten?|m[üu]ssen|muss|brauchen|wollen|werden wir|empfehlen|empfohlen|w[äa]re (?:gut|besser|hilfreich))\b|\bzu pr[üu]fen\b/,
      /^\W*(?:alarm|alert|[\p{L}-]+)[^.]{0,80}\b(?:einrichten|einf[üu]hren|anlegen|erg[äa]nzen|dokumentieren|pr[üu]fen|testen|automatisieren|ersetzen|aktualisieren|verbessern|erh[öo]hen|begrenzen|[üu]berwachen|hinzuf[üu]gen|erstellen|festlegen|kl[äa]ren|umstellen|aufr[äa]umen)\W*$/u,
    ],
    planned: /\b(?:geplant|vorgesehen|vorgeschlagen|wird|werden|würde\w*)\b/,
    undone:
      /\b(?:noch|immer noch|bis heute|weiterhin) (?:nicht|kein\w*)\b|\b(?:wurden?|waren?|ist|sind)\b[^.]{0,40}\b(?:nicht|nie) (?:umgesetzt|eingef[üu]hrt|eingerichtet|ausgerollt|erledigt|behoben|eingespielt|angelegt|aktiviert)\b|\b(?:steht|stand) (?:noch )?aus\b|\bzur[üu]ckgestellt\b/,
    failed:
      /\b(?:half|halfen|hilft|gen[üu]gte|gen[üu]gt|reichte|reicht|verhinderte|griff|greift|wirkte|l[öo]ste|erkannte|erfasst\w*|deckt\w*)\b[^.]{0,40}\bnicht\b|\b(?:unzureichend|wirkungslos|vergeblich|trotz (?:der|des|dieser))\b|\bnicht (?:geholfen|ausgereicht|gegriffen|verhindert|erkannt|abgedeckt)\b/,
    begun: /\b(?:teilweise|in arbeit|begonnen|angefangen|nur zum teil)\b/,
    done: /\b(?:eingerichtet|eingef[üu]hrt|umgesetzt|erg[äa]nzt|ersetzt|aktualisiert|dokumentiert|automatisiert|erh[öo]ht|getrennt|aufger[äa]umt|gel[öo]scht|hinzugef[üu]gt|ausgerollt|angelegt|aktiviert|behoben|erledigt|abgeschlossen|gemergt)\b/,
    standing:
      /\bdank (?:der|des|dem)\b|\bbereits (?:vorhanden|eingerichtet)\b|\binzwischen\b|\bseit dem (?:letzten )?(?:vorfall|ausfall)\b/,
  },
} satisfies Partial<LanguageDefinition>

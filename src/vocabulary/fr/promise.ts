import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /\b(?:il faut|il faudrait|devons|devrions|devrait|doit|doivent|nous allons|pr[ée]voir|recommand|envisager)/,
      /^\W*(?:ajouter|am[ée]liorer|augmenter|automatiser|configurer|corriger|cr[ée]er|d[ée]finir|d[ée]ployer|d[ée]sactiver|documenter|[ée]crire|[ée]tablir|[ée]tudier|[ée]valuer|investiguer|limiter|mettre|migrer|nettoyer|remplacer|r[ée]duire|r[ée]diger|renforcer|revoir|sauvegarder|s[ée]parer|superviser|surveiller|supprimer|tester|valider|v[ée]rifier)\b/,
    ],
    lacks: /\b(?:aucune?|sans|pas d(?:e |['’])|absence d|manque d|manquant|insuffisant|trop (?:de|peu|bas|haut))/,
    fails: /\b(?:n['’e]\s?(?:\w+ ){0,3}(?:pas|jamais|plus)|manquait|insuffisant\w*|peu clair)\b/,
    undone:
      /\b(?:toujours pas|pas encore|jamais)\b[^.]{0,40}(?:[ée]t[ée]|fait|mis|appliqu|d[ée]ploy|cr[ée])|\bn['’](?:avai(?:t|ent)|[ao]nt?|a) (?:toujours |encore )?(?:pas|jamais) (?:encore )?[ée]t[ée]\b|\bn['’]existe toujours pas\b/,
    done: /\b(?:a|ont|avait|avaient) [ée]t[ée] (?:\w+ment )?(?:ajout|mis|cr[ée]|d[ée]ploy|remplac|migr|automatis|document|augment|s[ée]par|nettoy|supprim|corrig|configur)|\bgr[âa]ce (?:à|a|au)|\bd[ée]j[àa] en place\b/,
    begun: /\b(?:en cours|partiel(?:le)?(?:ment)?|commenc[ée]e?)\b/,
  },
  acts: {
    warn: /^(?:alert|alarm|surveill|supervis|averti|notif)/,
    document: /^(?:document|proc[ée]dure|guide|consigne)/,
    test: /^(?:test|essai|essay|valid|exercice)/,
    limit: /^(?:limit|quota|plafond)/,
    replace: /^(?:remplac|migr)/,
    upgrade: /^(?:mettre à jour|mise à jour|upgrad)/,
    automate: /^automatis/,
    audit: /^(?:audit|inventaire)/,
    clean: /^(?:nettoy|purg)/,
    communicate: /^(?:communi|annonc|inform)/,
    'back-up': /^(?:sauvegard|restaur)/,
    separate: /^(?:s[ée]par|isol|segment)/,
  },
  topics: {
    'alert-noise': /\b(?:trop d['’]alertes|bruit des alertes|fatigue d['’]alerte|alertes? bruyante|faux positifs?)/,
    'certificate-expiry':
      /\bcertificats?\b[^.]{0,60}\b(?:expir|renouvel)|\b(?:expir|renouvel)\w*[^.]{0,40}\bcertificat/,
    'out-of-hours': /\b(?:hors des? heures (?:ouvr[ée]es|de bureau)|astreinte)/,
    'one-person': /\bune seule personne\b|\bpartage des connaissances\b/,
    'resource-limits':
      /\b(?:m[ée]moire|cpu|ressources?)\b[^.]{0,25}\b(?:limites?|requests?)\b|\blimites? (?:de )?(?:m[ée]moire|cpu|ressources?)\b/,
    'restore-tests': /\b(?:test|essa|exercice)\w*\b[^.]{0,30}\b(?:restauration|sauvegarde)/,
    staging: /\benvironnement de (?:pr[ée]production|recette|staging|test)\b|\bpr[ée]prod\w*/,
    vulnerabilities: /\b(?:vuln[ée]rabilit|cves?\b|faille)/,
  },
} satisfies Partial<LanguageDefinition>

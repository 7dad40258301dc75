import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /\b(?:debemos|deber[íi]amos|deber[íi]a|debe|deben|hay que|habr[íi]a que|necesitamos|vamos a|se recomienda|conviene|considerar)\b/,
      /^\W*(?:a[ñn]adir|agregar|actualizar|alertar|ampliar|aumentar|automatizar|configurar|corregir|crear|definir|desactivar|desplegar|documentar|eliminar|escribir|establecer|evaluar|implementar|investigar|limitar|limpiar|mejorar|migrar|monitorizar|monitorear|probar|reducir|reemplazar|revisar|separar|sustituir|validar|verificar)\b/,
    ],
    lacks: /\b(?:ning[úu]n[ao]?|sin|falta(?:ba)?(?: de)?|ausencia de|insuficiente|demasiad[oa]s?|no hab[íi]a|no hay)\b/,
    fails: /\bno\b(?: \w+){0,3} (?:\w+[ai]d[oa]s?|cubre\w*|funciona\w*)|\bno (?:se|est[áa]|es)\b/,
    undone:
      /\b(?:todav[íi]a|a[úu]n) no\b|\bsigue sin\b|\bno (?:se )?(?:hab[íi]an?|ha|han) (?:\w+ )?(?:aplicado|implementado|desplegado|creado|hecho|corregido)\b/,
    done: /\b(?:se (?:ha |han |hab[íi]a |hab[íi]an )?|fue |fueron )(?:a[ñn]ad|agreg|cre|despleg|implement|reemplaz|sustitu|migr|automatiz|document|aument|separ|limpi|elimin|configur|actualiz)\w+|\bgracias a\b|\bya exist[íi]a\b/,
    begun: /\b(?:en curso|parcial(?:mente)?|empezad[oa])\b/,
  },
  acts: {
    warn: /^(?:alert|alarm|avis|monitor|notific|vigil)/,
    document: /^(?:document|procedim|gu[íi]a|manual)/,
    test: /^(?:prueb|probar|test|valid|ensay)/,
    limit: /^(?:l[íi]mit|cuota)/,
    replace: /^(?:reemplaz|sustitu|migr)/,
    upgrade: /^(?:actualiz|parche)/,
    automate: /^automatiz/,
    audit: /^(?:auditor|inventari)/,
    clean: /^(?:limpi|purg)/,
    communicate: /^(?:comunic|anunci|inform)/,
    'back-up': /^(?:copia|respald|restaur)/,
    separate: /^(?:separ|aisl|segment)/,
  },
  topics: {
    'alert-noise': /\bruido de (?:las )?alertas\b|\bdemasiadas alertas\b|\bfatiga de alertas\b|\bfalsos positivos\b/,
    'certificate-expiry':
      /\bcertificad\w*\b[^.]{0,60}\b(?:caduc|expir|venc|renov)|\b(?:caduc|expir|venc|renov)\w*[^.]{0,40}\bcertificad/,
    'out-of-hours': /\bfuera (?:de|del) (?:horario|horas)\b|\bguardias?\b/,
    'one-person': /\buna sola persona\b/,
    'resource-limits':
      /\b(?:memoria|cpu|recursos?)\b[^.]{0,25}\b(?:l[íi]mites?|requests?)\b|\bl[íi]mites? de (?:memoria|cpu|recursos?)\b/,
    'restore-tests': /\b(?:prueb|prob|ensay)\w*\b[^.]{0,30}\b(?:restauraci|copias? de seguridad|respaldo)/,
    staging: /\bentorno de (?:pruebas|preproducci[óo]n|staging)\b/,
    vulnerabilities: /\b(?:vulnerabilidad|cves?\b)/,
  },
} satisfies Partial<LanguageDefinition>

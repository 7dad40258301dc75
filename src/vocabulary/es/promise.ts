import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /\b(?:debemos|deber[íi]amos|deber[íi]a|debe|deben|hay que|habr[íi]a que|necesitamos|vamos a|se recomienda|conviene|considerar)\b/,
      /^\W*(?:a[ñn]adir|agregar|actualizar|alertar|ampliar|aumentar|automatizar|configurar|corregir|crear|definir|desactivar|desplegar|documentar|eliminar|escribir|establecer|evaluar|implementar|investigar|limitar|limpiar|mejorar|migrar|monitorizar|monitorear|probar|reducir|reemplazar|revisar|separar|sustituir|validar|verificar)\b/,
    ],
    planned: /\b(?:previst[oa]s?|planead[oa]s?|planificad[oa]s?|propuest[oa]s?|se (?:va|van) a|ser[áa]n?)(?!\p{L})/u,
    undone:
      /\b(?:todav[íi]a|a[úu]n) no\b|\bsigue (?:sin|pendiente)\b|\b(?:no|nunca) (?:se )?(?:hab[íi]an?|ha|han|lleg[óo] a) (?:\w+ )?(?:aplicad|implementad|desplegad|cread|hech|corregid|activad|a[ñn]adid|configurad)|\bqued[óo] pendiente\b/,
    failed:
      /\bno (?:ayud[óo]|bast[óo]|evit[óo]|impidi[óo]|detect[óo]|cubr\w+|sirvi[óo]|funcion[óo]|fue suficiente|resolvi[óo]|salt[óo])|\b(?:insuficientes?|ineficaz|en vano|a pesar de)\b/,
    begun: /\b(?:en curso|parcial(?:mente)?|en parte|empezad[oa]|a medias)\b/,
    done: /\b(?:se (?:ha |han |hab[íi]a |hab[íi]an )?|fue |fueron |ya est[áa]n? |hemos )(?:a[ñn]ad|agreg|cre|despleg|implement|reemplaz|sustitu|migr|automatiz|document|aument|separ|limpi|elimin|configur|actualiz|activ|complet|cerr)\w+/,
    standing: /\bgracias al?\b|\bya (?:exist[íi]a|estaba)\b|\bdesde el (?:último )?incidente\b/,
  },
} satisfies Partial<LanguageDefinition>

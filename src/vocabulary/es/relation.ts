import type { LanguageDefinition } from '../language.ts'

/** How Spanish postmortems say that two incidents are kin, or that they are not. */
export const relation = {
  relations: {
    same: 'mism(o|a|os|as), idéntic(o|a|os|as), igual',
    moment: 'tiempo, día, noche, momento, hora, semana',
    thing: `causa*, fallo*, falla*, error*, problema*, patrón, mecanismo, defecto*, incidente*, incidencia*, avería*,
      caída*`,
    recurs: `de nuevo, nuevamente, otra vez, recurrencia de, repetición de, se repitió, volvió a
      (ocurrir|pasar|suceder|fallar), reincidencia, (segunda|tercera|cuarta|quinta) vez`,
    other: 'distint(o|a|os|as), diferente*, divers(o|a|os|as), otr(o|a)',
    cause: 'causa*, mecanismo, modo de fallo, origen',
    apart: `a diferencia de*, sin relación con, no (está relacionad|tiene relación|es la mism|es el mism)*, no
      relacionad(o|a)`,
    duplicate: 'duplicado de, mismo incidente que, sustituido por',
    lesson: 'alerta*, alarma*, monitoreo, monitorización, supervisión, detección, runbook*, acción*, acciones, tarea*',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

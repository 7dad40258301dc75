import type { LanguageDefinition } from '../language.ts'

/** How French postmortems say that two incidents are kin, or that they are not. */
export const relation = {
  relations: {
    same: 'même*, identique*',
    moment: 'temps, jour*, nuit, moment*, heure*, semaine',
    thing: `cause*, panne*, défaut*, défaillance*, erreur*, problème*, schéma, mécanisme*, incident*, bug*, symptôme*,
      scénario`,
    recurs: `à nouveau, de nouveau, encore une fois, une fois de plus, récurrence de, récidive*, s'est reproduit*, se
      reproduit, s'est répété*, (deuxième|troisième|quatrième|cinquième|2e|3e|2ème|3ème) (fois|occurrence)`,
    other: 'différent*, distinct*, autre*',
    cause: 'cause*, mécanisme*, mode de défaillance, origine',
    apart: `contrairement à*, à la différence d*, sans (rapport|lien) avec, n'est pas (la|le) même, rien à voir avec,
      non lié*`,
    duplicate: 'doublon d*, même incident que, remplacé par',
    lesson: 'alerte*, alarme*, surveillance, supervision, monitoring, détection, runbook*, procédure*, action*',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

import type { LanguageDefinition } from '../language.ts'

/** How Portuguese postmortems say that two incidents are kin, or that they are not. */
export const relation = {
  relations: {
    same: 'mesm(o|a|os|as), idêntic(o|a|os|as), igual',
    moment: 'tempo, dia, noite, momento, hora, semana',
    thing: 'causa*, falha*, erro*, problema*, padrão, mecanismo, defeito*, incidente*, queda*, bug*',
    recurs: `novamente, de novo, outra vez, mais uma vez, recorrência d*, repetição d*, repetiu-se, se repetiu, voltou
      a (ocorrer|acontecer|falhar), reincidência, (segunda|terceira|quarta|quinta) vez`,
    other: 'diferente*, distint(o|a|os|as), divers(o|a), outr(o|a)',
    cause: 'causa*, mecanismo, modo de falha, origem',
    apart: `ao contrário d*, diferentemente d*, sem relação com, não (está relacionad|tem relação|é a mesma|é o
      mesmo)*, não relacionad(o|a)`,
    duplicate: 'duplicado de, duplicata de, mesmo incidente que, substituído por',
    lesson: `alerta*, alarme*, monitoramento, monitorização, monitoria, detecção, deteção, runbook*, ação, ações,
      tarefa*`,
  },
} satisfies Omit<LanguageDefinition, 'tag'>

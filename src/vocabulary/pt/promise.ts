import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /\b(?:devemos|dever[íi]amos|deveria|deve|devem|precisamos|vamos|temos que|[ée] preciso|recomenda-se|considerar)\b/,
      /^\W*(?:adicionar|atualizar|alertar|aumentar|automatizar|configurar|corrigir|criar|definir|desativar|documentar|escrever|estabelecer|avaliar|implantar|implementar|investigar|limitar|limpar|melhorar|migrar|monitorar|monitorizar|reduzir|remover|revisar|rever|separar|substituir|testar|validar|verificar)\b/,
    ],
    planned: /(?<!\p{L})(?:previst[oa]s?|planejad[oa]s?|planead[oa]s?|propost[oa]s?|ser(?:á|ão|ia|iam))(?!\p{L})/u,
    undone:
      /\bainda n[ãa]o(?!\p{L})|\bcontinua (?:sem|pendente)\b|\b(?:n[ãa]o|nunca) (?:havia|havia sido|foi|foram|tinha sido|tinham sido)(?: \w+)? (?:aplicad|implementad|implantad|criad|feit|corrigid|adicionad|configurad|ativad)|\bficou pendente\b/u,
    failed:
      /\bn[ãa]o (?:ajudou|bastou|evitou|impediu|detectou|cobr\w+|funcionou|resolveu|foi suficiente|disparou)|\b(?:insuficientes?|ineficaz|em v[ãa]o|apesar d[aoe]s?)(?!\p{L})/u,
    begun: /\b(?:em andamento|em curso|parcial(?:mente)?|em parte|iniciad[oa])\b/,
    done: /(?<!\p{L})(?:foi|foram|est[áa]|est[ãa]o|tinha sido|havia sido|j[áa] foi) (?:adicionad|criad|implantad|implementad|substitu[íi]d|migrad|automatizad|documentad|aumentad|separad|limp|removid|configurad|atualizad|ativad|conclu[íi]d|fechad)/u,
    standing: /\bgra[çc]as [àa]o?(?!\p{L})|\bj[áa] existia\b|\bdesde o (?:último )?incidente\b/u,
  },
} satisfies Partial<LanguageDefinition>

import type { LanguageDefinition } from '../language.ts'

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      /\b(?:devemos|dever[íi]amos|deveria|deve|devem|precisamos|vamos|temos que|[ée] preciso|recomenda-se|considerar)\b/,
      /^\W*(?:adicionar|atualizar|alertar|aumentar|automatizar|configurar|corrigir|criar|definir|desativar|documentar|escrever|estabelecer|avaliar|implantar|implementar|investigar|limitar|limpar|melhorar|migrar|monitorar|monitorizar|reduzir|remover|revisar|rever|separar|substituir|testar|validar|verificar)\b/,
    ],
    lacks:
      /\b(?:nenhuma?|sem|falta(?:va)?(?: de)?|aus[êe]ncia de|insuficiente|excesso de|demasiad[oa]s?|n[ãa]o havia|n[ãa]o h[áa])/,
    fails: /\bn[ãa]o (?:\w+ ){0,3}(?:\w+[ai]d[oa]s?|cobre\w*|funciona\w*|foi|est[áa])/,
    undone:
      /\bainda n[ãa]o\b|\bcontinua sem\b|\bn[ãa]o (?:havia|havia sido|foi|tinha sido|tinham sido)(?: \w+)? (?:aplicad|implementad|implantad|criad|feit|corrigid)/,
    done: /\b(?:foi|foram|tinha sido|havia sido) (?:adicionad|criad|implantad|implementad|substitu[íi]d|migrad|automatizad|documentad|aumentad|separad|limp|removid|configurad|atualizad)|\bgra[çc]as [àa]o?\b|\bj[áa] existia\b/,
    begun: /\b(?:em andamento|em curso|parcial(?:mente)?|iniciad[oa])\b/,
  },
  acts: {
    warn: /^(?:alert|alarm|avis|monitor|notific|vigi)/,
    document: /^(?:document|procedim|guia|manual)/,
    test: /^(?:test|valid|ensai)/,
    limit: /^(?:limit|cota|quota)/,
    replace: /^(?:substitu|migr)/,
    upgrade: /^(?:atualiz|upgrad)/,
    automate: /^automatiz/,
    audit: /^(?:auditor|invent[áa]ri)/,
    clean: /^(?:limp|purg)/,
    communicate: /^(?:comunic|anunci|inform)/,
    'back-up': /^(?:backup|c[óo]pia|restaur)/,
    separate: /^(?:separ|isol|segment)/,
  },
  topics: {
    'alert-noise':
      /\bru[íi]do d[eo]s? alertas\b|\b(?:muitos|excesso de) alertas\b|\bfadiga de alertas\b|\bfalsos positivos\b/,
    'certificate-expiry':
      /\bcertificad\w*\b[^.]{0,60}\b(?:expir|venc|renov)|\b(?:expir|venc|renov)\w*[^.]{0,40}\bcertificad/,
    'out-of-hours': /\bfora do (?:hor[áa]rio|expediente)\b|\bplant[ãa]o\b/,
    'one-person': /\buma [úu]nica pessoa\b|\bs[óo] uma pessoa\b/,
    'resource-limits':
      /\b(?:mem[óo]ria|cpu|recursos?)\b[^.]{0,25}\b(?:limites?|requests?)\b|\blimites? de (?:mem[óo]ria|cpu|recursos?)\b/,
    'restore-tests': /\btest\w*\b[^.]{0,30}\b(?:restaura[çc]|backup)/,
    staging: /\bambiente de (?:testes?|homologa[çc][ãa]o|staging)\b/,
    vulnerabilities: /\b(?:vulnerabilidade|cves?\b)/,
  },
} satisfies Partial<LanguageDefinition>

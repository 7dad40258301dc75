import type { LanguageDefinition } from '../language.ts'

/** How Portuguese postmortems write of who noticed. */
export const detection = {
  denials: 'não, sem, nenhum, nenhuma, nunca, nem, em vez de, falta de, ausência de, tampouco',
  noticedLabels: `(detectado|detetado|descoberto|reportado|notificado|identificado|percebido|relatado|alertado) (por|
    via|pelo|pela), detecção, deteção, (como|quem) (foi detectado|detectou|descobriu|percebeu|reportou), (método|meio|
    fonte|canal|modo) (de|da) (detecção|deteção), descoberta, relator`,
  noticedNames: {
    alert: 'alerta(|s), alarme(|s), monitoramento, monitorização, monitoração, monitor(|es), sonda(|s)',
    user: `usuári(o|a|os|as), utilizador(|a|es), cliente(|s), suporte, atendimento, cidad(ão|ãos), outra equipe, outro
      time, lojista(|s), parceiro(|s)`,
    'monitoring-looked-at': `pain(el|éis), dashboard(|s), grafana, logs, métricas, auditoria, inspeção, revisão,
      gráfico(|s), (verificação|checagem) (manual|de rotina)`,
    team: `equipe, equipa, time, engenheir(o|a|os), desenvolvedor(|a|es), plantão, plantonista, administrador(|a|es),
      operações, nós, manual*, manutenção, deploy, internamente, analista(|s)`,
    provider: 'provedor, fornecedor, data center, hospedagem',
    automation: 'ci, pipeline, teste automático, robô, bot, testes automáticos',
  },
  noticing: {
    tells: `report(a|am|ou|aram), relat(a|am|ou|aram), inform(a|am|ou|aram), avis(a|am|ou|aram), reclam(a|am|ou|aram),
      notific(a|am|ou|aram), comunic(a|am|ou|aram), contat(a|am|ou|aram), acion(a|am|ou|aram), abr(e|iu|iram)
      (chamado|chamados|ticket)`,
    notices: `detect(a|am|ou|aram|amos), not(a|am|ou|aram|amos), perceb(e|em|eu|eram|emos), descobr(e|em|iu|iram|
      imos), observ(a|am|ou|aram|amos), constat(a|ou|aram), identific(a|am|ou|aram|amos) que, viu que, vimos que`,
    fires: `recebid(o|os|a), disparad(o|os|a), acionad(o|os), automático, crítico, dispar(a|ou|aram), detect(ou|a),
      alert(ou|a), acus(ou|a), toc(ou|a), cheg(a|ou)`,
    shows: 'mostr(ou|ava|aram), mostra(|m), revel(ou|a)',
    by: `(reportado|reportada|relatado|notificado|detectado|detectada|detetado|descoberto|descoberta|informado|
      avisado|alertado|alertados|percebido|identificado) (por|pelo|pela|pelos|pelas|via|através), (relato|relatos|
      reclamação|reclamações|chamado|chamados|ligação|aviso|ticket|tickets|e-mail|mensagem|mensagens) (de|do|da|dos|
      das|por), graças`,
    gets: 'receb(e|eu|emos|eram), dispar(a|ou|aram), cheg(a|ou), primeiro, um, por um, pelo',
    looks: `(observado|visto|notado|percebido) (no|na|nos|nas|em), revis(ando|ão) (de|dos|das|os|), consultando,
      olhando, análise (de|dos|das), analisando`,
  },
  noticed: {
    user: 'reclamações, chamado(|s) de suporte, relatos de (usuários|clientes)',
    'monitoring-looked-at': 'revisão de rotina, verificação de rotina',
    team: '(detectado|descoberto|percebido|notado) (durante|ao)',
    automation: '(pipeline|ci|build|smoke test) (falhou|falha), falha (no|da) pipeline',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

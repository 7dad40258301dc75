import type { LanguageDefinition } from '../language.ts'

/** How Portuguese postmortems write of who noticed. */
export const detection = {
  noticedLabels: `detectado por, detecção, descoberto por, reportado por, notificado por, identificado por, como
    foi detectado, método de detecção, meio de detecção, fonte da detecção, percebido por`,
  noticed: {
    alert: `alerta (recebido|disparado|acionado|automático|crítico), alertas (recebidos|disparados), recebemos um
      alerta, disparou um alerta, disparou o alerta, um alerta, primeiro alerta, alarme
      (recebido|disparado|acionado), o monitoramento (detectou|alertou|acusou), monitoramento
      (detectou|alertou|acusou), alertado por, alertados por`,
    user: `(usuário|usuários|utilizador|utilizadores|cliente|clientes|um usuário|um cliente|os usuários|os
      clientes)
      (reporta|reportam|reportou|reportaram|relata|relatam|relatou|relataram|informou|informaram|avisou|avisaram|reclamou|reclamaram|notificou),
      reportado por (um usuário|usuários|um cliente|clientes), relatos de (usuários|clientes), relato de
      (usuário|cliente), reclamações, chamado(|s) de suporte, suporte recebeu, chamado aberto`,
    'monitoring-looked-at': `(observado|notado|visto) no (painel|dashboard|grafana), análise de (logs|métricas)
      mostrou, revisão de (logs|métricas), revisão de rotina, auditoria, inspeção,
      verificação de rotina, consultando o grafana`,
    team: `(a equipe|o time|um engenheiro|um desenvolvedor|alguém) (detectou|notou|percebeu|descobriu|observou),
      nós (notamos|percebemos|descobrimos), detectado durante, descoberto durante, percebido durante`,
    provider: 'o provedor (avisou|informou|notificou), e-mail do provedor, notificação do provedor',
    automation: `(pipeline|ci|build|smoke test) (falhou|falha), falha no pipeline, falha da pipeline, teste
      automático`,
  },
  noticedNames: {
    alert: 'alerta, alertas, alarme, alarmes, monitoramento, monitorização, sonda, prometheus',
    user: 'usuário, usuários, utilizador, utilizadores, cliente, clientes, suporte, relato, relatos, reclamação',
    'monitoring-looked-at': 'painel, dashboard, grafana, logs, métricas, auditoria, inspeção, revisão',
    team: `equipe, time, engenheiro, engenheira, desenvolvedor, desenvolvedora, plantão, administrador, manual*,
      durante a manutenção, durante o deploy, operações`,
    provider: 'provedor, fornecedor',
    automation: 'ci, pipeline, teste automático, robô, bot',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

import type { LanguageDefinition } from '../language.ts'

/** How Chinese postmortems write of who noticed. */
export const detection = {
  noticedLabels:
    '发现方式, 发现人, 发现途径, 发现渠道, 检测方式, 检测, 上报人, 报告人, 故障发现, 如何发现, 发现来源, 触发方式, 告警来源, 发现',
  noticed: {
    alert:
      '收到告警, 收到报警, 触发告警, 触发报警, 告警触发, 报警触发, 监控告警, 监控报警, 监控发现, 监控系统发现, 告警通知, 电话告警, 告警发现, 告警, 报警',
    user: `用户反馈, 用户报告, 用户投诉, 用户上报, 客户反馈, 客户报告, 客户投诉, 客服反馈, 业务反馈, 业务方反馈, 业务同学反馈, 用户发现, 客户发现, 商家反馈, 收到反馈, 收到投诉, 工单,
      同事反馈, 运营反馈, 测试反馈`,
    'monitoring-looked-at':
      '查看监控, 查看大盘, 查看日志时, 巡检发现, 例行巡检, 例行检查, 巡检, 检查发现, 监控大盘发现, 审计, grafana 发现, 看板发现',
    team: `开发发现, 研发发现, 工程师发现, 运维发现, 值班同学发现, 值班人员发现, 团队发现, 我们发现, 发布过程中发现, 上线过程中发现, 操作过程中发现, 开发人员发现, 同事发现, 测试时发现,
      调试时发现`,
    provider: '云厂商通知, 厂商通知, 供应商通知, 运营商通知, 机房通知, 阿里云通知, 云服务商',
    automation: '流水线失败, ci 失败, ci失败, 构建失败, 自动化测试, 拨测失败, 自动检测',
  },
  noticedNames: {
    alert: '监控, 告警系统, 拨测, prometheus, 报警系统',
    user: '用户, 客户, 客服, 业务方, 商家, 反馈, 投诉',
    'monitoring-looked-at': '大盘, 日志, 指标, 看板, 检查, 审计, grafana',
    team: '工程师, 开发, 运维, 研发, 值班, 团队, 人工, 手动, 测试',
    provider: '厂商, 供应商, 运营商, 机房',
    automation: 'ci, 流水线, 机器人, 自动化',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

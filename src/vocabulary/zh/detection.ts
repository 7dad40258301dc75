import type { LanguageDefinition } from '../language.ts'

/** How Chinese postmortems write of who noticed. */
export const detection = {
  noticedLabels: `(发现|检测|感知|上报|告警|故障发现) (方式|途径|渠道|来源|手段|人|时机), 发现(方式|人|途径|渠道|来源|手段|过程), 检测(方式|手段), 检测, 上报人, 报告人, 报障人,
    故障发现, 如何发现, 触发方式, 告警来源, 发现, 问题发现, 感知方式`,
  noticedNames: {
    alert: '告警, 报警, 监控, 拨测, 警报, 巡检系统, prometheus, 监控系统, 告警系统, 健康检查',
    user: '用户, 客户, 客服, 业务方, 业务同学, 商家, 同事, 运营, 测试同学, 其他团队, 使用方, 商户, 群里',
    'monitoring-looked-at': '大盘, 日志, 指标, 看板, 巡检, 审计, grafana, 面板, 图表',
    team: '工程师, 开发, 运维, 研发, 值班, 团队, 人工, 手动, 我们, sre, 管理员, 我',
    provider: '云厂商, 厂商, 供应商, 运营商, 机房, 服务商, 阿里云, 腾讯云',
    automation: 'ci, 流水线, 机器人, 自动化, 自动化测试',
  },
  noticing: {
    tells: '反馈, 报告, 投诉, 上报, 反映, 报障, 咨询, 报修, 告知, 通知',
    notices: '发现, 察觉, 注意到, 观察到, 感知, 意识到',
    fires: '告警, 报警, 触发, 发出, 发现, 通知, 响起, 提示, 上报, 推送, 检测到',
    shows: '发现, 显示, 看到',
    by: '通过, 由',
    gets: '收到, 接到, 触发',
    looks: '查看, 检查, 观察, 翻看, 浏览, 看',
  },
  noticed: {
    user: '收到反馈, 收到投诉, 工单, 报障',
    'monitoring-looked-at': '例行巡检, 例行检查',
    team: '(发布|上线|操作|测试|调试) 过程中发现, 测试时发现, 调试时发现, 发布过程中发现, 操作过程中发现',
    automation: '流水线失败, ci 失败, ci失败, 构建失败, 拨测失败',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

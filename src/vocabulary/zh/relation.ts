import type { LanguageDefinition } from '../language.ts'

/** How Chinese postmortems say that two incidents are kin, or that they are not. */
export const relation = {
  relations: {
    same: '相同的, 相同, 同样的, 同样, 同一, 一样的',
    moment: '时间, 時間, 天, 时刻, 日, 晚',
    thing: '原因, 根因, 故障, 错误, 问题, 模式, 机制, 缺陷, 事件, 事故, 現象, 問題, 錯誤, 機制',
    recurs: '再次, 复发, 又一次, 重复发生, 再度, 第二次, 第三次, 第四次, 重演, 復發',
    other: '不同的, 不同, 另一个, 其他',
    cause: '原因, 根因, 机制, 機制',
    apart: '与此不同, 不同于, 无关, 無關, 并非同',
    duplicate: '重复的事件, 同一事件',
    lesson: '告警, 报警, 警报, 监控, 監控, 检测, 发现, 运行手册, 预案, 改进项, 行动项',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

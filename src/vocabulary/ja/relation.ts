import type { LanguageDefinition } from '../language.ts'

/** How Japanese postmortems say that two incidents are kin, or that they are not. */
export const relation = {
  relations: {
    same: '同じ, 同様の, 同一の, 同一',
    moment: '時間, 日, 時刻, 夜, 時期, 週',
    thing: '原因, 根本原因, 障害, エラー, 問題, パターン, メカニズム, 不具合, バグ, 事象, インシデント, 現象',
    recurs: '再発, 再び, 再度, またもや, 二度目, 三度目, 2回目, 3回目, 繰り返し発生',
    other: '異なる, 別の, 違う',
    cause: '原因, 根本原因, メカニズム, 要因',
    apart: 'とは異なり, と違い, とは違い, とは別, 無関係, 関係ない, 関係はない',
    duplicate: '重複, と同一のインシデント',
    lesson: 'アラート, 通知, 監視, 検知, モニタリング, ランブック, 手順書, アクションアイテム, 再発防止',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

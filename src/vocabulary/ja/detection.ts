import type { LanguageDefinition } from '../language.ts'

/** How Japanese postmortems write of who noticed. */
export const detection = {
  noticedLabels: `検知, 検知(方法|手段|経路|者|経緯|元|契機|手法), 発見, 発見(者|方法|契機|経緯|経路), 検出, 検出方法, 報告者, 報告元, 発覚, 発覚経緯, 発覚の経緯, 検知の経緯,
    認知経路, 認知方法, 第一発見者, 気づいた経緯`,
  noticedNames: {
    alert:
      'アラート, 警報, アラーム, 監視, モニタリング, 外形監視, 通知, ヘルスチェック, pagerduty, datadog, prometheus, cloudwatch',
    user: 'ユーザー, ユーザ, 利用者, 顧客, お客様, サポート, 社員, 営業, 他チーム, 別チーム, 取引先, カスタマーサポート, ヘルプデスク, 会員, 店舗, 問い合わせ窓口',
    'monitoring-looked-at': 'ダッシュボード, メトリクス, ログ, グラフ, 点検, 目視, 監査, grafana, 監視画面',
    team: 'エンジニア, 開発者, 担当者, 開発チーム, チーム, メンバー, 運用担当, オンコール, 作業中, 手動, sre, 当番',
    provider: 'ベンダー, 事業者, プロバイダ, データセンター, aws',
    automation: 'ci, 自動テスト, パイプライン, ボット',
  },
  noticing: {
    tells: '報告, 連絡, 指摘, 問い合わせ, 問合せ, 通報, 申告, 苦情, クレーム, 相談, 知らせ',
    notices: '気づ, 気付, 発見, 検知, 認識, 把握, 察知',
    fires:
      'アラート, 発報, 発火, 発砲, 鳴動, 鳴っ, 鳴り, 鳴る, が鳴, 通知, 検知, 受信, 届, 上がっ, 上がる, により, で気',
    shows: 'で確認, を確認, で発見, で検知, で気',
  },
  noticed: {
    user: 'ユーザー報告, ユーザ報告, 利用者報告, お問い合わせ, 社内報告, 社内から報告, 申告',
    'monitoring-looked-at': '定期点検, 定期確認, 目視確認',
    team: '作業中に気づ, 作業中に発見, リリース後の確認で, デプロイ後の確認, 動作確認中, 動作確認で',
    automation: 'ciが失敗, ci が失敗, ビルド失敗, パイプライン失敗',
  },
} satisfies Omit<LanguageDefinition, 'tag'>

import { matchSpans, type SecretSpan } from '../secret-span.ts'

/**
 * Tokens that carry the mark of who issued them, after the formats their issuers publish. Each begins with fixed
 * characters and repeats a single class, so that matching is linear.
 */
const shapes: ReadonlyArray<readonly [rule: string, pattern: string]> = [
  ['aws-key', '(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{12}[A-Z0-9]{4}'],
  ['gcp-key', 'AIza[\\w-]{35}|ya29\\.[\\w-]{20,}|GOCSPX-[\\w-]{20,}'],
  ['azure-secret', '[\\w~.-]{3}[78]Q~[\\w~.-]{31,34}'],
  ['github-token', 'gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\\w{22,}'],
  ['gitlab-token', '(?:glpat|gldt|glrt|glptt|glft|glsoat|glcbt|glimt|glagent|gloas)-[\\w.-]{18,}|GR1348941[\\w-]{18,}'],
  ['forge-token', 'ATATT3[\\w=-]{20,}|ATBB[A-Za-z0-9]{24,}|ATCTT3[\\w=-]{20,}'],
  ['slack-token', 'xox[abeoprs]-[\\w-]{10,}|xapp-\\d-[\\w-]{10,}|xoxe\\.xox[bp]-[\\w-]{10,}'],
  ['chat-token', '\\d{8,10}:[\\w-]{35}|[MNO][A-Za-z\\d]{23,25}\\.[\\w-]{6}\\.[\\w-]{27,}'],
  ['stripe-key', '[sr]k_(?:live|test)_\\w{16,}|whsec_[\\w+/=]{20,}'],
  ['mail-key', 'SG\\.[\\w-]{16,}\\.[\\w-]{16,}|key-[0-9a-f]{32}|xkeysib-[0-9a-f]{64}-\\w{16}|SK[0-9a-f]{32}'],
  [
    'package-token',
    'npm_[A-Za-z0-9]{36}|pypi-AgE[\\w-]{50,}|dckr_[po]at_[\\w-]{20,}|rubygems_[0-9a-f]{48}|cio[\\w]{32}',
  ],
  [
    'cloud-token',
    'do[opr]_v1_[0-9a-f]{64}|HRKU-[\\w-]{36,}|FlyV1 [\\w,+/=-]{40,}|fo1_[\\w-]{40,}|pul-[0-9a-f]{40}|dapi[0-9a-f]{32}',
  ],
  ['model-key', 'sk-(?:proj-|svcacct-|ant-|or-)?[\\w-]{20,}|hf_[A-Za-z]{30,}|gsk_[A-Za-z0-9]{40,}'],
  [
    'monitor-key',
    'glsa_\\w{32,}|glc_[\\w+/=]{32,}|eyJrIjoi[\\w+/=]{20,}|NRAK-[A-Z0-9]{27}|NRJS-[0-9a-f]{19}|sntr[yu]s_[\\w+/=.-]{40,}',
  ],
  [
    'vault-token',
    'hv[sbr]\\.[\\w-]{20,}|s\\.[A-Za-z0-9]{24}(?![\\w.-])|[A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{60,}|dp\\.(?:pt|st|ct|sa|scim|audit)\\.\\w{40,}',
  ],
  ['network-key', 'tskey-[a-z]{3,8}-\\w{8,}-\\w{12,}|v1\\.0-[0-9a-f]{24}-[0-9a-f]{100,}'],
  ['age-key', 'AGE-SECRET-KEY-1[0-9A-Z]{50,}'],
  ['join-token', 'K10[0-9a-f]{64}::\\w+:[\\w.]+|SWMTKN-1-\\w{40,}-\\w{20,}|token-\\w{5}:\\w{50,}'],
  [
    'work-token',
    'lin_api_\\w{40}|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}|pscale_(?:tkn|pw|oauth)_[\\w.-]{32,}|figd_[\\w-]{40,}|ntn_\\w{40,}|secret_[A-Za-z0-9]{43}(?!\\w)|pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}',
  ],
  [
    'password-hash',
    '\\$(?:2[abxy]?|1|5|6|7|y|gy|apr1|argon2id?|pbkdf2-sha\\d+|scram-sha-\\d+)\\$[\\w./$,=+-]{20,}|SCRAM-SHA-\\d+\\$\\d+:[\\w+/=]{8,}\\$[\\w+/=]{8,}:[\\w+/=]{8,}|\\{(?:S?SHA\\d{0,3}|S?MD5|CRYPT|PBKDF2[\\w-]{0,10})\\}[\\w+/=.$]{12,}',
  ],
]

const rules = shapes.map(([rule, pattern]) => ({
  rule,
  pattern: new RegExp(`(?<![\\w-])(?:${pattern})`, 'dg'),
}))

/** One pass that detects whether any of the shapes can be there at all; most strings have none. */
const hints =
  /A[KSBC][IC]A|AIza|ya29|GOCSPX|[78]Q~|gh[pousr]_|github_|gl[a-z]{2,6}-|GR1348|AT[ABC][TB]|xox|xapp|\d{8}:|[sr]k_|whsec|SG\.|key-|xkeysib|SK[0-9a-f]|npm_|pypi|dckr|rubygems|cio|do[opr]_v1|HRKU|FlyV1|fo1_|pul-|dapi|sk-|hf_|gsk_|gls?[ac]_|eyJrIj|NR[AJ]|sntr|hv[sbr]\.|s\.[A-Za-z0-9]{24}|atlasv1|dp\.|tskey|v1\.0-|AGE-S|K10|SWMTKN|token-|lin_|shp|pscale|figd|ntn_|secret_|pat\w|\$[a-z0-9]{1,6}\$|\$argon|\$pbk|\$scram|SCRAM|\{(?:S?SHA|S?MD5|CRY|PBK)|[MNO][A-Za-z\d]{23,25}\./

/** The hints are quick and let many strings through that hold none: "path", "key-". */
const anyShape = new RegExp(`(?<![\\w-])(?:${shapes.map(([, pattern]) => pattern).join('|')})`)

/** Finds tokens of clouds, forges, chats and other issuers by their published shapes. */
export function findTokenShapes(text: string): SecretSpan[] {
  if (text.length < 16 || !hints.test(text) || !anyShape.test(text)) return []
  return rules.flatMap(({ rule, pattern }) =>
    matchSpans(text, pattern, rule).map((span) =>
      /EXAMPLE/.test(text.slice(span.start, span.end)) ? { ...span, certain: false } : span,
    ),
  )
}

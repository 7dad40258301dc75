import { matchSpans, type SecretSpan } from '../secret-span.ts'

/** Webhook addresses whose path is the secret: who knows it may post. The host stays, so that a reader knows which. */
const webhooks: readonly RegExp[] = [
  /hooks\.slack(?:-gov)?\.com\/(?<secret>(?:services|workflows|triggers)\/[\w/-]{8,})/dg,
  /discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/(?<secret>\d{5,}\/[\w-]{16,})/dg,
  /(?:webhook\.office|outlook\.office(?:365)?)\.com\/(?<secret>(?:webhook(?:b2)?\/)?[\w@/-]{20,})/dg,
  /api\.telegram\.org\/bot(?<secret>[\w:-]{20,})/dg,
  /hooks\.zapier\.com\/hooks\/(?<secret>[\w/-]{8,})/dg,
  /events\.pagerduty\.com\/(?:v2\/)?integration\/(?<secret>\w{16,})/dg,
  /hc-ping\.com\/(?<secret>[\w-]{20,})/dg,
  /(?:alert|api)\.victorops\.com\/[\w/.-]{0,80}\/alert\/(?<secret>[\w-]{16,})/dg,
  /\/(?:web)?hooks?\/(?:[a-z-]{1,20}\/){0,2}(?<secret>(?=[A-Za-z_-]{0,64}\d)[\w-]{20,})/dgi,
]

/** Finds the secret part of webhook addresses. */
export function findWebhooks(text: string): SecretSpan[] {
  if (!/hook|api\.telegram|pagerduty|hc-ping|victorops/i.test(text)) return []
  return webhooks.flatMap((pattern) => matchSpans(text, pattern, 'webhook'))
}

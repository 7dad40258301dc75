import { defineSignature } from '../../define-signature.ts'

/** More requests than the service can take: crawler, campaign, retry storm or attack. */
export const trafficOverload = defineSignature({
  id: 'traffic-overload',
  title: 'Traffic beyond capacity',
  kind: 'mechanism',
  text: [
    /\bd?dos attacks?\b/,
    /\bddos\b/,
    /\bretry storms?\b/,
    /\bthundering herds?\b/,
    /\btraffic (?:spikes?|surges?|increases?)\b/,
    /\b(?:spike|surge|increase|burst|flood) (?:in|of) (?:traffic|requests|load|users)\b/,
    /\b(?:crawlers?|scrap(?:ers?|ing)|bots?)\b[^.\n]{0,30}\b(?:overload(?:ed|ing)?|traffic|requests|hammer(?:ed|ing)?)\b/,
  ],
  snapshot: {},
})

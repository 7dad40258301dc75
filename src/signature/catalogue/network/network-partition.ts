import { defineSignature } from '../../define-signature.ts'

/** Packets do not arrive: link, route, tunnel, firewall or policy. */
export const networkPartition = defineSignature({
  id: 'network-partition',
  title: 'Network path broken',
  kind: 'mechanism',
  text: [
    /\b(?:packet loss|packets? (?:were |are )?dropped|network (?:partition|outage|interruption|connectivity (?:loss|issue|issues|problem|problems)|unreachable|split))\b/,
    /\bno route to host\b/,
    /\bEHOSTUNREACH\b/,
    /\bnetwork (?:policy|policies)\b[^.\n]{0,20}\b(?:block(?:s|ed|ing)?|drop(?:s|ped|ping)?|den(?:y|ied))\b/,
    /\b(?:firewall|security group|nacl|acl)s?\b[^.\n]{0,25}\b(?:block(?:s|ed|ing)?|drop(?:s|ped|ping)?|reject(?:s|ed|ing)?)\b/,
    /\b(?:bgp|vpn|tunnel|peering|uplink|switch|nic)\b[^.\n]{0,20}\b(?:flap(?:s|ped|ping)?|down|dropped|lost|fail(?:s|ed|ing|ure)?)\b/,
    /\bmtu\b[^.\n]{0,15}\bmismatch\b/,
    /\blink (?:is )?down\b/,
    /\bnetwork is unreachable\b/,
  ],
  snapshot: {
    eventReasons: ['NetworkNotReady', 'FailedCreatePodSandBox'],
    conditions: [{ kind: 'Node', type: 'NetworkUnavailable', status: ['True'] }],
    messages: [
      /no route to host/,
      /network is unreachable/,
      /network plugin (?:is )?not ready/,
      /cni plugin not initialized/,
    ],
  },
})

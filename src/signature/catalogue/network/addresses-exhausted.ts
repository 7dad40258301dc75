import { defineSignature } from '../../define-signature.ts'

/** A subnet or pool had no address left for a pod or a node. */
export const addressesExhausted = defineSignature({
  id: 'addresses-exhausted',
  title: 'IP addresses exhausted',
  kind: 'mechanism',
  text: [
    /\b(?:ip address(?:es)?|ips|subnets?|cidr|eni)\b[^.\n]{0,30}\b(?:exhaust(?:ed|ion)|ran out|run out|depleted|no free|no more)\b/,
    /\b(?:exhaust(?:ed|ion of)|ran out of|run out of|no (?:more|available|free)|insufficient free)\b[^.\n]{0,15}\b(?:ip address(?:es)?|ips|addresses in subnet)\b/,
    /\bInsufficientFreeAddressesInSubnet\b/,
    /\bfailed to assign an ip address\b/,
    /\bno ip addresses available in range set\b/,
  ],
  snapshot: {
    messages: [
      /failed to assign an ip address to container/,
      /no ip addresses available in range set/,
      /InsufficientFreeAddressesInSubnet/,
    ],
  },
})

import { defineSignature } from '../../define-signature.ts'

/** A load balancer, ingress or mesh has nowhere to send requests. */
export const loadBalancerUnhealthy = defineSignature({
  id: 'load-balancer-unhealthy',
  title: 'No healthy backend',
  kind: 'symptom',
  text: [
    /\bno (?:healthy|live|available) (?:upstreams?|backends?|endpoints?|hosts?|targets?|servers?)\b/,
    /\b(?:target groups?|load balancers?|backends?|ingress(?: controllers?)?)\b[^.\n]{0,30}\b(?:unhealthy|no healthy|deregistered|not registered|zero (?:healthy )?targets)\b/,
    /\bno endpoints available\b/,
  ],
  snapshot: {
    messages: [/no (?:healthy|live) upstreams?/, /no endpoints available for service/],
  },
})

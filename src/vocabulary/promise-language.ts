import { namesIn } from './names-in.ts'

/** What is asked for: by these a promise and what later shows of it are known to be of one kind. */
export const acts = namesIn(
  'warn document test limit pin replace upgrade automate audit clean communicate back-up separate',
)
export type Act = (typeof acts)[number]

/**
 * What teams promise to do better about how they work, whatever the component: two promises about the same of these are
 * about the same. Only what is narrow enough for that belongs here; "monitoring" is not, the noise of alerts is.
 */
export const topics = namesIn(
  'alert-clarity alert-noise bad-hours blocked-releases break-glass certificate-expiry dedicated-nodes drift',
  'escalation game-days gradual-rollout incident-process least-privilege one-person out-of-hours ownership',
  'postmortem-actions reach-people release-notes resource-limits restore-tests review rollback-plan staging',
  'inform-users try-before-production vulnerabilities',
)
export type Topic = (typeof topics)[number]

/**
 * What a sentence shows of a promise:
 * - `asks`: what ought to be done: "we should", an imperative;
 * - `lacks`: what follows is missing: "no alert on", "missing";
 * - `fails`: what stands about it is not so: "is not documented", "doesn't cover";
 * - `undone`: what was known or agreed was not done: "had not been applied", "not yet implemented";
 * - `done`: "added", "is now in place", "thanks to the new";
 * - `begun`: "ongoing", "partly", "not all";
 * - `warned`: a warning came: "the alert fired";
 * - `unwarned`: people found out by themselves: "no alert fired", "reported by a customer".
 */
export const promiseSigns = namesIn('asks lacks fails undone done begun warned unwarned')
export type PromiseSign = (typeof promiseSigns)[number]

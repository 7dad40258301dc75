import { namesIn } from './names-in.ts'

/**
 * What a sentence shows of a promise:
 * - `asks`: what ought to be or will be done: "we should", an imperative;
 * - `planned`: what is not done by its tense: "will be added", "proposed";
 * - `undone`: what was known or agreed was not done: "had not been applied", "not yet implemented";
 * - `failed`: what was done did not help: "did not catch", "was not enough";
 * - `begun`: "in progress", "partly", "not all";
 * - `done`: "was added", "shipped";
 * - `standing`: what was done before is there: "is now in place", "thanks to the new".
 */
export const promiseSigns = namesIn('asks planned undone failed begun done standing')
export type PromiseSign = (typeof promiseSigns)[number]

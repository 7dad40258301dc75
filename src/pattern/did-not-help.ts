/** How people write that what they did was no help. */
const noHelp: readonly RegExp[] = [
  /\b(?:did|does|do|has|have|had)(?: not|n['’]t) (?:help|work|fix|resolve|solve|suffice|change anything|recover|bring|make (?:a|any) difference|have (?:any|an|the) (?:effect|desired effect|impact))/i,
  /\b(?:had|with|of|to|was|shows?|showed) (?:no|little) (?:effect|avail|success|use|improvement)\b/i,
  /\bwithout (?:any )?(?:effect|success|avail|improvement)\b/i,
  /\bin vain\b/i,
  /\b(?:changed|achieved|solved|fixed) nothing\b/i,
  /\b(?:error|errors|problem|failure|fault|symptoms?|issue) (?:stays|stayed|remains|remained|persists|persisted)\b/i,
  /\bunsuccessful(?:ly)?\b/i,
  /\b(?:was|were|is|are|proved|turned out) (?:not enough|insufficient|useless|fruitless|ineffective)(?=\s*(?:[.,;:)]|$|to\b|and\b|but\b))/i,
  /\bfailed attempts?\b/i,
  /\battempt(?:s|ed)?\b[^.\n]{0,60}\bfail(?:s|ed)\b/i,
  /\bmade (?:it|things|matters|the situation) worse\b/i,
  /\b(?:still|again) (?:failing|failed|fails|broken|down|crash(?:ing|ed|es)|unhealthy|read-?only|full|unavailable|pending)\b/i,
  /\b(?:came|comes|returned|recurred|failed) (?:back|again) (?:at once|immediately|within|after|minutes|seconds)\b/i,
  /\bonly (?:a )?(?:temporary|temporarily|brief(?:ly)?|for (?:a|some) (?:short )?(?:time|while|minutes|hours?))\b/i,
  /\bfor (?:a|some) (?:short (?:time|while|period)|minutes|while) only\b/i,
  /\b(?:unresponsive|unavailable|failing|broken|full|down|read-?only|stuck) again\b/i,
]

/** Whether a text says that what it describes did not end the trouble. */
export function didNotHelp(text: string): boolean {
  return noHelp.some((pattern) => pattern.test(text))
}

import { defineSignature } from '../../define-signature.ts'

/** The kubelet backs off restarting a container that keeps ending. */
export const crashLoop = defineSignature({
  id: 'crash-loop',
  title: 'Container in a crash loop',
  kind: 'symptom',
  text: [
    /\bcrash[ -]?loop(?:s|ed|ing)?(?:[ -]?back[ -]?off)?\b/,
    /\brestart(?:ing|ed)? (?:in a )?loops?\b/,
    /back-off restarting failed container/,
    /\bboot[ -]?loop(?:s|ing)?\b/,
    /\b(?:kept|keeps|constantly|repeatedly|continuously) (?:crashing|restarting)\b/,
    /\bpanic[- ]loop(?:s|ing|ed)?\b/,
  ],
  snapshot: {
    waitingReasons: ['CrashLoopBackOff'],
    messages: [/back-off restarting failed container/],
  },
})

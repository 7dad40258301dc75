import { defineSignature } from '../../define-signature.ts'

/** The kernel killed a process that passed its memory limit, or the node ran out (exit code 137). */
export const oomKilled = defineSignature({
  id: 'oom-killed',
  title: 'Container killed for memory',
  kind: 'mechanism',
  text: [
    /\boom[ -]?kill(?:s|ed|er|ing)?\b/,
    /\bOOMs?\b/,
    /\bout[ -]of[ -]memory\b/,
    /\b(?:memory|mem) (?:cgroup )?out of memory\b/,
    /\bexit(?:ed)?(?: with)?(?: code| status)? 137\b/,
    /\b(?:ran|running|run) out of (?:memory|ram|heap)\b/,
    /\bmemory (?:limit|exhaustion)\b[^.\n]{0,20}\b(?:exceeded|reached|hit)\b/,
    /\bmemory exhaust(?:ion|ed)\b/,
    /\bjava heap space\b/,
    /\bcannot allocate memory\b/,
    /\bOutOfMemoryError\b/,
    /\bheap out of memory\b/,
  ],
  snapshot: {
    eventReasons: ['OOMKilling', 'SystemOOM'],
    terminatedReasons: ['OOMKilled'],
    messages: [/\bout of memory\b/, /\boom-?kill/, /\bOutOfMemoryError\b/, /cannot allocate memory/],
  },
})

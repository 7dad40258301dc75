import type { PromiseVerdict } from '../schema/analysis.ts'
import type { Incident } from '../schema/incident.ts'
import { onsetOf } from './onset.ts'
import type { Passage } from './passage.ts'
import type { Undertaking } from './read-promises.ts'

const notDone =
  /\b(?:(?:had|has|have|was|were|is|are) (?:still )?(?:not|never) (?:yet |been )*(?:applied|done|implemented|deployed|released|merged|installed|enabled|configured|added|created|updated|followed|completed|in place)|never (?:applied|done|implemented|deployed|merged|added|created|completed)|(?:hadn|hasn|haven|wasn|weren)['’]t (?:yet |been )*(?:applied|done|implemented|deployed|released|merged|added|created|completed)|still (?:not|no|missing|open|pending|(?:does|do|did) not|doesn['’]t|lacks?)|(?:does|do) not exist|not yet)\b/i
const partlyDone = /\b(?:ongoing|in progress|partly|partially|under way|underway|started to|half)\b/i
const warnedThen =
  /\b(?:alert|alarm|page|notification|monitor(?:ing)?)s?\b[^.\n]{0,60}\b(?:fired|triggered|received|raised|notified|caught|detected|paged)\b|\b(?:received|triggered|alerted by|detected by|notified by)\b[^.\n]{0,30}\b(?:alert|alarm|page|monitor(?:ing)?)s?\b/i
const doneThen =
  /\b(?:added|implemented|introduced|installed|created|deployed|enabled|executed|set ?up|replaced|migrated|upgraded|configured|documented|automated|completed|switched|moved|separated|rolled out|merged|can be tested|already (?:in place|had))\b/i
const promisesWarning = /\b(?:alert|alarm|monitor|page|notif|warn|detect|probe|watch)/i

/** Tells what a later statement shows of an undertaking. Where it only speaks of the same, it was raised again. */
export function judgePromise(
  undertaking: Undertaking,
  passage: Passage,
  { raised, later, recurred }: { readonly raised: Incident; readonly later: Incident; readonly recurred: boolean },
): PromiseVerdict {
  const began = onsetOf(later)?.slice(0, 10)
  if (raised.date !== null && began !== undefined && began.length === 10 && began < raised.date) return 'too-late'
  const kept = recurred ? 'recurred-after-kept' : 'kept'
  if (undertaking.done) return kept
  if (notDone.test(passage.text)) return 'not-kept'
  if (passage.zone === 'action' || passage.zone === 'lesson') return 'repeated'
  if (partlyDone.test(passage.text)) return 'partial'
  if (passage.zone === 'cause') return 'repeated'
  if (promisesWarning.test(undertaking.text)) return warnedThen.test(passage.text) ? kept : 'repeated'
  return doneThen.test(passage.text) ? kept : 'repeated'
}

/**
 * What the phrases are by which a sentence tells how two incidents are kin:
 * - `same` and `other`: "identical", "different", and what they are said of: a `thing` that two incidents may have in common
 *   ("failure"), and a `cause`, of which another one makes another incident;
 * - `moment`: what is the same by chance: "at the same time";
 * - `recurs`, `apart`, `duplicate`, `caused-by`: what says so by itself: "for the third time", "unlike", "superseded by";
 * - `lesson`: what is learned, which may be missing after any failure: "alert", "runbook".
 */
export type RelationPhrase =
  | 'same'
  | 'other'
  | 'thing'
  | 'cause'
  | 'moment'
  | 'recurs'
  | 'apart'
  | 'duplicate'
  | 'caused-by'
  | 'lesson'

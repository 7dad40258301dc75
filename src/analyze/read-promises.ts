import type { RecordPath } from '../diagnostic/source-map.ts'
import type { Incident } from '../schema/incident.ts'

/** Something that a document says will or should be done. */
export interface Undertaking {
  readonly at: RecordPath
  readonly text: string
  /** True where a mark says that it is done. */
  readonly done: boolean
}

const recommends =
  /^(?:\W*\d*\W*)?(?:[\w' ()-]{2,40}:\s*)?(?:please |also |always |never |do not |don['’]t |when \w)?(?:add|agree|alert|allow|ask|audit|automate|avoid|back ?up|build|change|check|clean|communicate|configure|consider|create|define|deploy|develop|discuss|document|enable|encrypt|enforce|ensure|establish|evaluate|explore|find|fix|have|implement|improve|increase|install|introduce|investigate|keep|limit|lock|look into|make|measure|migrate|monitor|move|notify|pin|plan|practi[cs]e|prioriti[sz]e|provide|quickly|raise|reduce|remove|replace|report|restrict|review|rotate|run|schedule|search|separate|set ?up|split|standardi[sz]e|stop|switch|test|track|train|update|upgrade|use|validate|verify|version|write)\b|\b(?:should|must|need(?:s)? to|ought to|have to|has to|would (?:be good|help|have)|consider|recommend(?:ed)?|we want|let['’]s|better (?:to|if|at))\b/i

/** Reads what an incident promised: its action items, and those lessons that say what to do. */
export function readUndertakings({ actionItems, lessons }: Incident): Undertaking[] {
  return [
    ...actionItems
      .map(({ text, status }, i) => ({
        at: ['actionItems', i],
        text,
        done: status === 'done',
        dropped: status === 'dropped',
      }))
      .filter(({ dropped }) => !dropped)
      .map(({ at, text, done }) => ({ at, text, done })),
    ...lessons.flatMap((text, i) => (recommends.test(text) ? [{ at: ['lessons', i], text, done: false }] : [])),
  ]
}

import type { RecordPath } from '../diagnostic/source-map.ts'
import { type Judgement, judgementSchema } from '../schema/analysis/judgement.ts'
import { parseSettings } from './parse-settings.ts'

/** What people have judged of patterns, and the file that holds it. */
export interface ReadJudgement {
  readonly judgement: Judgement
  readonly file: string
  /** The 1-based line on which an entry begins: `line(['patterns', 0, 'members', 1])`. */
  readonly line: (path: RecordPath) => number
}

/**
 * Reads the text of a `postmortem.patterns.yaml`.
 *
 * @param file What messages call it.
 * @throws PostmortemError with code `CONFIG` that names the file, the line, the key and the remedy.
 */
export function parseJudgement(text: string, file: string): ReadJudgement {
  const { data, line } = parseSettings(text, file, judgementSchema, {
    name: 'the judgement',
    keysHint: ([area]) =>
      area === 'patterns'
        ? 'A pattern has id, name, members, without and from.'
        : 'The file has patterns (id, name, members, without, from) and apart; "postmortem schema judgement" prints all of it.',
  })
  return { judgement: data, file, line }
}

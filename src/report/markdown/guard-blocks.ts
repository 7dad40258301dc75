import type { RootContent } from 'mdast'
import { codeBlock, heading, paragraph, text } from '../../markdown/write/nodes.ts'
import type { Analysis } from '../../schema/analysis/analysis.ts'
import { guardsOf } from '../pattern-phrases.ts'
import { writeGuardRules } from '../text/write-guard-rules.ts'

/** Makes the alerting rules of all patterns of which nobody was warned, as one PrometheusRule to take from; nothing where there are none. */
export function guardBlocks({ patterns, guards }: Analysis): RootContent[] {
  const named = new Set(
    patterns.filter(({ kind }) => kind === 'mechanism').flatMap((pattern) => guardsOf(pattern, guards)),
  )
  const missing = guards.filter((guard) => named.has(guard) && guard.inCluster?.state !== 'present')
  if (missing.length === 0) return []
  return [
    heading(2, 'Alerts that would detect it'),
    paragraph([
      text('For recurrences without an alert. Each needs what is listed above; adjust the thresholds to your cluster.'),
    ]),
    codeBlock('yaml', writeGuardRules(missing)),
  ]
}

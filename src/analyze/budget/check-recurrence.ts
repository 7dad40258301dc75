import { hasKeptAction } from '../../pattern/has-kept-action.ts'
import type { Pattern } from '../../schema/analysis/analysis.ts'
import type { CheckBudget } from './budget-context.ts'

/** No cause may come so often, documents of one outage counted once, while none of the promises that bear on it was kept. */
export const checkRecurrence: CheckBudget = ({ corpus, patterns, promises }, limit) =>
  patterns
    .filter(({ pattern: { kind, episodes } }) => kind === 'mechanism' && episodes.length >= limit)
    .filter(({ found }) => !hasKeptAction(corpus, found, promises))
    .map(({ pattern }) => {
      const latest = pattern.members.at(-1)
      const evidence = latest?.evidence[0]
      return {
        incident: latest?.incident ?? '',
        path: evidence?.path ?? null,
        at: evidence?.at ?? '',
        line: evidence?.line ?? null,
        subject: pattern.id,
        message: `"${pattern.title}" has come ${pattern.episodes.length} times (the budget ends before ${limit}), and nothing that was promised against it is known to be done.`,
        remedy: remedyFor(pattern),
      }
    })

function remedyFor({ openActions }: Pattern): string {
  const [first] = openActions
  if (first === undefined) return 'Promise what would stop it in an action item, do it, and mark it done.'
  const more = openActions.length > 1 ? `, or one of the ${openActions.length - 1} others` : ''
  return `Do "${first.text}" (${first.incident})${more}, and mark it done there.`
}

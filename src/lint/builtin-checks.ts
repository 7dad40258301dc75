import type { Check, CheckKind } from '../diagnostic/check.ts'
import { checks } from '../diagnostic/checks.ts'
import { builtinRules } from './builtin-rules.ts'

const rules: readonly Check[] = builtinRules.map(({ id, severity, why, remedy = '' }) =>
  Object.freeze({ id, kind: 'lint', severity, why, remedy }),
)

const ofKind = (kind: CheckKind): readonly Check[] => checks.filter((check) => check.kind === kind)

/** All that the kit checks: the parser, the files of a folder, the lint rules, and the recurrence report. */
export const builtinChecks: readonly Check[] = Object.freeze([
  ...ofKind('parser'),
  ...ofKind('corpus'),
  ...rules,
  ...ofKind('report'),
])

/**
 * The checks of documents whose severity a team can set. Not those of the report, which budgets configure, and not that a file
 * can't be read: it is missing from every result, so it stays an error.
 */
export const settableChecks: readonly Check[] = Object.freeze(
  builtinChecks.filter(({ kind, severity }) => kind !== 'report' && !(kind === 'corpus' && severity === 'error')),
)

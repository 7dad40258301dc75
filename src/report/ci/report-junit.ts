import type { Analysis } from '../../schema/analysis/analysis.ts'
import type { Reporter } from '../reporter.ts'
import { analysisNotices } from './analysis-notices.ts'
import { formatJunit } from './format-junit.ts'
import { budgetChecks, reportChecks } from './report-checks.ts'

/** What is asked of every document, found or not. */
const documentRuleIds = reportChecks.map(({ id }) => id).filter((id) => !id.startsWith('budget-'))

/**
 * Writes the report as JUnit XML: a suite a document with a test case for each check of the report, and a
 * suite for the budgets that are set. Documents without findings pass, as far as `documents` names them.
 */
export const reportJunit: Reporter = (analysis, { documents } = {}) => {
  const notices = analysisNotices(analysis)
  const budgetIds = (analysis.budgets ?? []).map(({ budget }) => budgetChecks[budget])
  const ofBudgets = notices.filter(({ ruleId }) => ruleId.startsWith('budget-'))
  const ofDocuments = notices.filter(({ ruleId }) => !ruleId.startsWith('budget-'))
  const names = new Set([...checkedPaths(analysis, documents), ...ofDocuments.map(({ path }) => path ?? noFile)])
  return formatJunit('postmortem report', [
    ...(budgetIds.length === 0 ? [] : [{ name: 'budgets', ruleIds: budgetIds, notices: ofBudgets }]),
    ...[...names].map((name) => ({
      name,
      ruleIds: documentRuleIds,
      notices: ofDocuments.filter(({ path }) => (path ?? noFile) === name),
    })),
  ])
}

const noFile = 'no file'

/** With a revision to compare with, only what it adds is checked. */
function checkedPaths({ since }: Analysis, documents: ReadonlyMap<string, string> = new Map()): string[] {
  return since ? since.incidents.flatMap(({ path }) => path ?? []) : [...documents.values()]
}

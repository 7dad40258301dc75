import type { BudgetName } from '../../schema/analysis/budget.ts'
import type { NoticeRule } from './notice.ts'

/** What a report can say of a document or of a budget, the gravest first. */
export const noticeRules = [
  {
    id: 'budget-recurrence',
    level: 'error',
    why: 'A cause that comes back this often with none of its promises kept will come back again.',
  },
  {
    id: 'budget-high-action-days',
    level: 'error',
    why: 'An item of high priority that waits this long is a promise that nobody means to keep.',
  },
  {
    id: 'budget-undetected',
    level: 'error',
    why: 'Who does not know how an incident was noticed cannot notice the next one sooner.',
  },
  {
    id: 'recurrence',
    level: 'warning',
    why: 'The same cause again. What ended it last time is known, and so is what was promised.',
  },
  {
    id: 'promise-open',
    level: 'warning',
    why: 'It was promised after an earlier incident, no mark says it was done, and the incident came back.',
  },
  { id: 'promise-not-kept', level: 'warning', why: 'A later incident shows that what was promised had not been done.' },
  { id: 'promise-repeated', level: 'warning', why: 'The same was promised before and is promised again.' },
  {
    id: 'promise-did-not-hold',
    level: 'warning',
    why: 'What was promised was done, and the incident came back all the same.',
  },
  { id: 'promise-partial', level: 'note', why: 'A later incident shows that what was promised had been done in part.' },
  { id: 'same-symptom', level: 'note', why: 'It looked the same. That says nothing of the cause.' },
  { id: 'nobody-warned', level: 'note', why: 'What nobody is warned of lasts until somebody stumbles over it.' },
] as const satisfies readonly NoticeRule[]

export type NoticeRuleId = (typeof noticeRules)[number]['id']

/** The rule that stands for each budget. */
export const budgetRuleIds: Readonly<Record<BudgetName, NoticeRuleId>> = {
  recurrence: 'budget-recurrence',
  highActionDays: 'budget-high-action-days',
  undetected: 'budget-undetected',
}

import type { LanguageDefinition } from '../language.ts'

/** How English postmortems say that two incidents are kin, or that they are not. */
export const relation = {
  relations: {
    same: 'same, identical',
    moment: 'time, day, night, moment, hour, week, period, evening, morning',
    thing: `(root |)cause(|s), failure(|s), mechanism(|s), pattern(|s), problem(|s), issue(|s), bug(|s), fault(|s),
      error(|s), incident(|s), outage(|s), class, mode, defect(|s), flaw(|s), mistake(|s), trap, pitfall, scenario,
      condition, misconfiguration, regression`,
    recurs: `recurrence of, a recurrence, recurred, recurring, recurs, reoccur*, re-occur*, repeat of, once again, yet
      again, again the same, (happened|occurred|failed|broke|appeared|crashed|surfaced|struck) again, came back, keeps
      (coming back|happening|recurring), (happened|seen|seen this) before, as (in|with) the previous,
      (second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|6th) (time|occurrence|instance|recurrence|incident|outage)`,
    other: 'different, distinct, separate, another',
    cause: '(root |)cause(|s), mechanism(|s), failure (mode|class), mode, bug, fault',
    apart: `unlike, unrelated, not related, differ(|s|ed) from, in contrast to, not (the |a
      |)(same|recurrence|repeat), different (incident|outage|problem|issue|failure) (than|from|to)`,
    duplicate: 'duplicate of, same incident as, same outage as, superseded by, supersedes',
    lesson: 'alert*, alarm*, monitor*, detect*, runbook*, run-book*, playbook*, action item*, follow-up*, dashboard*',
    'caused-by': `caused by, result of, consequence of, introduced (by|in|during), left (over|behind) (by|from|after),
      side-effect of, triggered by, stem(s|med) from`,
  },
} satisfies Omit<LanguageDefinition, 'tag'>

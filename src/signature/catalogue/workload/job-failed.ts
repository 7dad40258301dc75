import { defineSignature } from '../../define-signature.ts'

/** A Job or CronJob did not finish. */
export const jobFailed = defineSignature({
  id: 'job-failed',
  title: 'Job failed',
  kind: 'symptom',
  text: [
    /\bBackoffLimitExceeded\b/,
    /(?<!code = )\bDeadlineExceeded\b/,
    /\b(?:cron[ -]?jobs?|kubernetes jobs?|batch jobs?|backup jobs?|migration jobs?)\b[^.\n]{0,25}\b(?:fail(?:s|ed|ing|ure|ures)?|missed|did not run|didn't run|never ran|stopped running)\b/,
    /\bjob has reached the specified backoff limit\b/,
  ],
  snapshot: {
    eventReasons: ['BackoffLimitExceeded', 'DeadlineExceeded'],
    conditions: [{ kind: 'Job', type: 'Failed', status: ['True'] }],
    messages: [/job has reached the specified backoff limit/],
  },
})

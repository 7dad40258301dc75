import { expect, test } from 'vitest'
import { lintIncident } from '../../src/lint/lint-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'

test('a secret is named by its kind and place, and never told', () => {
  const secret = 'Zq7xWm2kPv9sLt4r'
  const markdown = `# Incident: x\n\n## Root Cause\n\nThe job ran with PGPASSWORD=${secret} in its log.\n`
  const found = lintIncident(parseIncident(markdown)).filter(({ ruleId }) => ruleId === 'no-secret')
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ severity: 'error', place: { start: { line: 5 } } })
  expect(JSON.stringify(found)).not.toContain(secret)
})

test('nor told by another rule that quotes the same words', () => {
  const secret = 'Zq7xWm2kPv9sLt4r'
  const markdown = `# Incident: x\n\n## Action Items\n\n- [ ] Rotate PGPASSWORD=${secret}\n`
  const found = lintIncident(parseIncident(markdown))
  expect(found.map(({ ruleId }) => ruleId)).toContain('action-item-has-owner')
  expect(JSON.stringify(found)).not.toContain(secret)
})

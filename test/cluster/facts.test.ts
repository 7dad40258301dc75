import { expect, test } from 'vitest'
import { emptySnapshot } from '../../src/schema/cluster/empty-snapshot.ts'
import { checkFact, type Outcome } from './check-facts.ts'
import { readFacts, scenarioNames } from './facts.ts'

test.each(scenarioNames())('%s has a list of facts that can be checked, some of what must not be said', (scenario) => {
  const { facts } = readFacts(scenario)
  expect(facts.length).toBeGreaterThan(5)
  expect(facts.filter((fact) => fact.never || fact.quiet || fact.calm).length).toBeGreaterThan(0)
})

/** What nothing at all would be said of. */
const nothing: Outcome = {
  now: new Date('2026-11-28T08:00:00Z'),
  document: '# Incident\n',
  stderr: '',
  sections: [],
  snapshot: emptySnapshot(),
  findings: [],
  hypotheses: [],
}

test.each(scenarioNames())('%s: an empty document meets none of the facts but what it must not say', (scenario) => {
  const met = readFacts(scenario).facts.filter((fact) => checkFact(fact, nothing) === null)
  expect(met.filter((fact) => !fact.never && !fact.calm && !fact.shorter)).toEqual([])
})

test.each(scenarioNames())('%s: a document that says what it must not does not pass', (scenario) => {
  for (const fact of readFacts(scenario).facts) {
    if (fact.never === undefined) continue
    const said = fact.never.map((word) => [word].flat()[0]).join(' ')
    const document = `# Incident\n\n${said}\n`
    const sections = [{ title: null, level: 0, kind: fact.section ?? 'other', markdown: said }]
    expect(checkFact(fact, { ...nothing, document, sections }), fact.id).toContain('should not be said')
  }
})

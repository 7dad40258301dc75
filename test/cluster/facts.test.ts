import { expect, test } from 'vitest'
import { readFacts, scenarioNames } from './facts.ts'

test.each(scenarioNames())('%s has a list of facts that can be checked, some of what must not be said', (scenario) => {
  const { facts } = readFacts(scenario)
  expect(facts.length).toBeGreaterThan(5)
  expect(facts.filter((fact) => fact.never || fact.quiet || fact.calm).length).toBeGreaterThan(0)
})

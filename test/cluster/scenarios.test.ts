import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { checkFact, type Outcome } from './check-facts.ts'
import { describeCluster } from './describe-cluster.ts'
import { readFacts, scenarioNames } from './facts.ts'
import { startProxy } from './start-proxy.ts'
import { takeOutcome } from './take-outcome.ts'
import type { TestCluster } from './test-cluster.ts'

interface Scenario {
  /** Makes the cluster what the story tells. */
  readonly setUp: (cluster: TestCluster) => Promise<void>
  /** Who looks at it, and which namespace the context names. @default admin */
  readonly viewer?: { readonly user: string; readonly namespace?: string }
}

/** A folder that each document is written to, for a person to read. */
const keep = process.env['KEEP_DOCUMENTS']

for (const name of scenarioNames()) {
  describeCluster(name, (cluster) => {
    const { title, facts } = readFacts(name)
    let outcome: Outcome
    let asked: readonly string[]

    beforeAll(async () => {
      const { setUp, viewer } = (await import(`./scenarios/${name}/set-up.ts`)) as Scenario
      await setUp(cluster)
      const proxy = await startProxy(cluster.plane)
      outcome = await takeOutcome(title, proxy.kubeconfigOf(viewer?.user ?? 'admin', viewer?.namespace), cluster.now)
      await proxy.close()
      asked = proxy.asked
      if (keep) {
        mkdirSync(keep, { recursive: true })
        writeFileSync(join(keep, `${name}.md`), outcome.document)
        writeFileSync(join(keep, `${name}.json`), JSON.stringify(outcome.snapshot, null, 1))
      }
    })

    test('nothing was asked for but to be shown something, and neither Secrets nor ConfigMaps', () => {
      const review = 'POST /apis/authorization.k8s.io/v1/selfsubject(?:access|rules)reviews'
      expect(asked.length).toBeGreaterThan(20)
      expect(asked.filter((each) => !new RegExp(`^(?:GET /|${review}$)`).test(each))).toEqual([])
      expect(asked.filter((each) => /secrets|configmaps|[?&]watch=/i.test(each))).toEqual([])
    })

    for (const fact of facts) {
      test(`${fact.id}: ${fact.fact}`, () => {
        const fault = checkFact(fact, outcome)
        if (fact.missing === undefined) expect(fault).toBeNull()
        else expect(fault, 'it is met now: take "missing" away from the fact').not.toBeNull()
      })
    }
  })
}

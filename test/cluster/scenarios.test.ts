import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { checkFact, type Outcome } from './check-facts.ts'
import { describeCluster } from './describe-cluster.ts'
import { readFacts, scenarioNames } from './facts.ts'
import { normaliseDocument } from './normalise-document.ts'
import { startProxy } from './start-proxy.ts'
import { takeOutcome } from './take-outcome.ts'
import type { TestCluster } from './test-cluster.ts'

interface Scenario {
  /** Makes the cluster what the story tells. */
  readonly setUp: (cluster: TestCluster) => Promise<void>
  /** Who looks at it, and which namespace the context names. @default admin */
  readonly viewer?: { readonly user: string; readonly namespace?: string }
}

/** Set where somebody wants the documents written anew, to read them in the diff. */
const update = process.env['UPDATE_DOCUMENTS']

for (const name of scenarioNames()) {
  describeCluster(name, (cluster) => {
    const { title, facts } = readFacts(name)
    let outcome: Outcome
    let asked: readonly string[]

    beforeAll(async () => {
      const { setUp, viewer } = (await import(`./scenarios/${name}/set-up.ts`)) as Scenario
      // What was taken out of etcd while a controller or the scheduler was at it can stay in its memory for minutes, and then
      // a workload of the same name gets no pod. Emptied once more, it is forgotten.
      await setUp(cluster).catch(async (fault: unknown) => {
        process.stderr.write(`${name} is set up anew: ${fault instanceof Error ? fault.message : fault}\n`)
        await cluster.begin()
        await setUp(cluster)
      })
      const proxy = await startProxy(cluster.plane)
      outcome = await takeOutcome(title, proxy.kubeconfigOf(viewer?.user ?? 'admin', viewer?.namespace), cluster.now)
      await proxy.close()
      asked = proxy.asked
      if (update) writeFileSync(fileOf(name), normaliseDocument(outcome.document, cluster.now))
    })

    test('nothing was asked for but to be shown something, and neither Secrets nor ConfigMaps', () => {
      const review = 'POST /apis/authorization.k8s.io/v1/selfsubject(?:access|rules)reviews'
      expect(asked.length).toBeGreaterThan(20)
      expect(asked.filter((each) => !new RegExp(`^(?:GET /|${review}$)`).test(each))).toEqual([])
      expect(asked.filter((each) => /secrets|configmaps|[?&]watch=/i.test(each))).toEqual([])
    })

    test('the affected are those of the document that is kept for reading', () => {
      const kept = readFileSync(fileOf(name), 'utf8')
      expect(affectedIn(normaliseDocument(outcome.document, cluster.now))).toEqual(affectedIn(kept))
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

function fileOf(scenario: string): URL {
  return new URL(`./scenarios/${scenario}/document.md`, import.meta.url)
}

/** What else a kept document says may be worded anew at any time, and the facts say what must stay; who is hit does not change by wording. */
function affectedIn(document: string): string[] {
  return parseIncident(document)
    .incident.affectedServices.map(({ name, qualifier }) => `${name} ${qualifier}`)
    .sort()
}

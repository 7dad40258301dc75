import { expect, test } from 'vitest'
import {
  type Analysis,
  analyzeIncidents,
  builtinGuards,
  builtinSignatures,
  defineGuard,
  defineSignature,
  fromRecord,
  matchIncident,
  parseIncident,
} from '../../src/index.ts'
import { buildIncident, harbour } from './incident-builder.ts'

const licenceExpired = defineSignature({
  id: 'licence-expired',
  title: 'Licence expired',
  kind: 'mechanism',
  text: [/\blicence\b[^.\n]{0,20}\bran out\b/],
  snapshot: {},
})
const licenceEnds = defineGuard({
  alert: 'LicenceEndsSoon',
  signatures: ['licence-expired'],
  expr: 'licence_end_seconds - time() < 86400 * 14',
  for: '1h',
  severity: 'warning',
  summary: 'A licence ends within two weeks',
  description: '{{ $labels.product }}',
  needs: ['the exporter of the licence server'],
  knownBy: /licence_end_seconds/,
})
const signatures = [...builtinSignatures, licenceExpired]
const incidents = [
  buildIncident({
    id: '2031-02-01-ocr-down',
    title: 'Container numbers were not read',
    causes: ['The licence of the reader ran out at midnight, and the gate fell back to paper.'],
  }),
  buildIncident({
    id: '2031-09-14-planner-down',
    title: 'The berth planner refused every login',
    causes: ['The licence of the planner ran out on Sunday; nobody had renewed it.'],
  }),
].map(fromRecord)

test('a team’s own signature names a pattern, and its own guard is the alert for it', () => {
  const all = [...harbour.map(fromRecord), ...incidents]
  const licences = ({ patterns }: Analysis) =>
    patterns.filter(({ signatures }) => signatures.includes('licence-expired'))
  const [pattern] = licences(analyzeIncidents(all, { signatures, guards: [...builtinGuards, licenceEnds] }))
  expect(pattern?.members.map(({ incident }) => incident)).toEqual(incidents.map(({ incident }) => incident.id))
  expect(pattern?.guards).toEqual(['LicenceEndsSoon'])
  expect(licences(analyzeIncidents(all))).toEqual([])
})

test('a sentence is searched for a team’s own signature', () => {
  const query = 'the licence of the gate ran out'
  const [known] = matchIncident(query, incidents, { signatures })
  const [unknown] = matchIncident(query, incidents)
  expect(known?.evidence.map(({ found }) => found.kind)).toContain('signature')
  expect(known?.score).toBeGreaterThan(unknown?.score ?? 1)
})

test('a document is searched for a team’s own signature', () => {
  const text = '# Reader down\n\n## Root cause\n\nThe licence of the reader ran out at midnight.\n'
  const { incident, places } = parseIncident(text, { signatures })
  expect(incident.signals.map(({ signature }) => signature)).toEqual(['licence-expired'])
  expect(incident.rootCauses[0]?.signatures).toEqual(['licence-expired'])
  expect(places.place(['signals', 0])?.start.line).toBe(5)
  expect(parseIncident(text).incident.signals).toEqual([])
})

import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import * as library from '../../src/index.ts'
import * as kubernetes from '../../src/kubernetes.ts'

test('the library exports these names and no other', () => {
  expect(Object.keys(library).sort()).toMatchInlineSnapshot(`
    [
      "PostmortemError",
      "analysisNotices",
      "analyzeIncidents",
      "builtinChecks",
      "builtinDetectors",
      "builtinGuards",
      "builtinRules",
      "builtinSignatures",
      "builtinVocabulary",
      "checksInForce",
      "defineDetector",
      "defineGuard",
      "defineRule",
      "defineSignature",
      "detectFindings",
      "diagnosticNotices",
      "draftIncident",
      "embedIncidents",
      "emptySnapshot",
      "extendVocabulary",
      "findEarlier",
      "fromRecord",
      "isFailing",
      "judgePair",
      "lintCorpus",
      "lintIncident",
      "lintReporters",
      "listLeftToPerson",
      "listOpenPairs",
      "matchIncident",
      "parseIncident",
      "parseIncidents",
      "pseudonymizeSnapshot",
      "readConfig",
      "readCorpus",
      "readJudgement",
      "readRevision",
      "readSnapshot",
      "readTeamSettings",
      "readTemplate",
      "redactSnapshot",
      "redactText",
      "renderIncident",
      "reporters",
      "schemas",
      "templateNames",
      "toJsonSchema",
      "updateDraft",
      "updateIncident",
    ]
  `)
})

test('the kubernetes entry exports these names and no other', () => {
  expect(Object.keys(kubernetes).sort()).toMatchInlineSnapshot(`
    [
      "checkAccess",
      "formatRole",
      "openCluster",
      "takeSnapshot",
    ]
  `)
})

test('the package can be entered by these doors and no other', () => {
  expect(manifest.exports).toEqual({
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './kubernetes': { types: './dist/kubernetes.d.ts', default: './dist/kubernetes.js' },
    './schemas/*': './schemas/*',
    './templates/*': './templates/*',
    './package.json': './package.json',
  })
  expect(new Set(Object.values(manifest.bin))).toEqual(new Set(['./dist/cli.js']))
  expect(Object.keys(manifest.bin).sort()).toEqual(['kubectl-postmortem', 'postmortem', 'postmortem-kit'])
})

test('every door has its source', () => {
  for (const file of ['index.ts', 'kubernetes.ts', 'cli.ts']) {
    expect(existsSync(new URL(`../../src/${file}`, import.meta.url)), file).toBe(true)
  }
})

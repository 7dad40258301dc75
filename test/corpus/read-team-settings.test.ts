import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTeamSettings } from '../../src/corpus/read-team-settings.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { builtinVocabulary } from '../../src/vocabulary/vocabulary.ts'
import { makeFolder } from '../cli/command-line.ts'

async function teamWith(config: string): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'team-'))
  await writeFile(join(cwd, 'postmortem.config.yaml'), config)
  return cwd
}

test('the words of a team are ready for the parser, and its severities for lint', async () => {
  const cwd = await teamWith(
    'vocabulary:\n  sections:\n    timeline: [deck log]\nlint:\n  rules:\n    action-item-has-owner: error\n',
  )
  const { vocabulary, severities, budgets } = await readTeamSettings({ cwd })
  const { incident } = parseIncident('# Quay down\n\n## Deck log\n\n- 2026-03-01 10:00 UTC: it stops\n', { vocabulary })
  expect(incident.timeline).toHaveLength(1)
  expect(severities).toEqual({ 'action-item-has-owner': 'error' })
  expect(budgets).toBeNull()
})

test('a team without a config has the built-in words', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'team-'))
  const { vocabulary, severities } = await readTeamSettings({ cwd })
  expect(vocabulary).toBe(builtinVocabulary())
  expect(severities).toEqual({})
})

test.each([
  ['beside what is read', 'team/incidents/postmortem.config.yaml', 'error'],
  ['above it', 'team/postmortem.config.yaml', 'error'],
  ['in the working folder, where none is nearer', 'postmortem.config.yaml', 'warning'],
])('a config counts that stands %s', async (_, path, severity) => {
  const cwd = makeFolder({
    'team/incidents/a.md': '# A\n',
    'postmortem.config.yaml': 'lint:\n  rules:\n    action-item-has-owner: warning\n',
    [path]: `lint:\n  rules:\n    action-item-has-owner: ${severity}\n`,
  })
  const { severities } = await readTeamSettings({ cwd, paths: ['team/incidents'] })
  expect(severities).toEqual({ 'action-item-has-owner': severity })
})

test('a rule that there is not is an error', async () => {
  const cwd = await teamWith('lint:\n  rules:\n    no-such-rule: error\n')
  await expect(readTeamSettings({ cwd })).rejects.toMatchObject({ code: 'CONFIG' })
})

import { budgetNames } from '../schema/analysis/budget.ts'
import { type Config, configSchema, vocabularyMeanings } from '../schema/config.ts'
import { type Locate, parseSettings, refuse } from './parse-settings.ts'

/**
 * Reads the text of a config, YAML or JSON.
 *
 * @param file What messages call it.
 * @param ruleIds What `lint.rules` may name; anything where it is not given.
 * @throws PostmortemError with code `CONFIG` that names the file, the line, the key and the remedy.
 */
export function parseConfig(text: string, file: string, ruleIds?: readonly string[]): Config {
  const { data, at } = parseSettings(text, file, configSchema, {
    name: 'the config',
    keysHint: ([area, group]) => {
      const meanings = Object.entries(vocabularyMeanings).find(([name]) => area === 'vocabulary' && group === name)
      if (meanings) return `Give one of ${meanings[1].join(', ')}.`
      return area === 'budgets' ? `Give one of ${budgetNames.join(', ')}.` : knownKeysHint
    },
  })
  refuseTwoMeanings(data, at)
  const unknown = Object.keys(data.lint?.rules ?? {}).find((id) => ruleIds?.includes(id) === false)
  if (unknown !== undefined) {
    throw refuse(`${at(['lint', 'rules', unknown])} is no rule or check.`, `Give one of ${ruleIds?.join(', ')}.`)
  }
  return data
}

const knownKeysHint =
  'A config has vocabulary (sections, fields, columns, severities, statuses, actionStatuses), lint (rules) and budgets (recurrence, highActionDays, undetected); "postmortem schema config" prints all of it.'

/** A phrase that is given for two meanings would hold for the first alone. A column's header may well name two. */
function refuseTwoMeanings({ vocabulary = {} }: Config, at: Locate): void {
  for (const [group, meanings] of Object.entries(vocabulary)) {
    if (group === 'columns') continue
    const claimed = new Map<string, string>()
    for (const [meaning, phrases] of Object.entries(meanings ?? {})) {
      for (const [i, phrase] of (phrases ?? []).entries()) {
        const key = phrase.trim().toLowerCase()
        const earlier = claimed.get(key)
        claimed.set(key, meaning)
        if (earlier === undefined || earlier === meaning) continue
        throw refuse(
          `${at(['vocabulary', group, meaning, i])}: "${phrase}" is given for ${earlier} as well.`,
          'Keep it in one of the two lists.',
        )
      }
    }
  }
}

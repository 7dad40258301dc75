import type { Theme } from '../schema/analysis/theme.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { compareText } from '../text/compare-text.ts'
import { countEach } from '../text/count-each.ts'

/** A theme of fewer incidents may be chance. Chosen. */
const fewestIncidents = 3
/** What fewer of the incidents speak of is no theme of the folder, and what more speak of is what the folder is for. Chosen. */
const leastShare = 0.2
const mostShare = 0.8
/** The share of its uses in which a name is written as one: "Iscsi" as the first word of a sentence is any word. Chosen. */
const leastNamed = 0.5
/** Names of which so many incidents (by Jaccard) speak together are one theme. Chosen. */
const togetherFrom = 0.6
const namesShown = 3
const themesShown = 5

/** Acronyms of every trade, which name no component. */
const generic = new Set(
  `api apis app apps cd ci cli cpu css csv eta faq gb gib http https html id ids ip ips it json kb mb mib ok os pm pr prs
  ram rca sdk sev sla slo sql sre ssh tb tcp tls todo ttl udp ui uri url urls utc ux vm vms vpn xml yaml
  bst cest cet edt est gmt jst pdt pst`.split(/\s+/),
)

interface Name {
  readonly written: string
  /** Indices of the incidents that name it. */
  readonly incidents: ReadonlySet<number>
}

/**
 * Finds what many incidents of a folder are about: the names (with capitals within, or in the middle of a sentence) that their
 * titles, summaries and causes share. Names that go together are one theme; the largest first, five at most.
 */
export function findThemes(incidents: readonly Incident[]): Theme[] {
  const names = [...collectNames(incidents)]
    .filter(({ incidents: { size } }) => size >= fewestIncidents)
    .filter(({ incidents: { size } }) => size >= leastShare * incidents.length && size <= mostShare * incidents.length)
    .sort((a, b) => b.incidents.size - a.incidents.size || compareText(a.written, b.written))
  const groups: Name[][] = []
  for (const name of names) {
    const together = groups.find(([first]) => first && jaccard(first.incidents, name.incidents) >= togetherFrom)
    if (together) together.push(name)
    else groups.push([name])
  }
  return groups.slice(0, themesShown).map((group) => describeTheme(group, incidents))
}

function describeTheme(group: readonly Name[], incidents: readonly Incident[]): Theme {
  const members = [...(group[0]?.incidents ?? [])]
    .flatMap((index) => incidents[index] ?? [])
    .sort((a, b) => compareText(a.window.start ?? '', b.window.start ?? '') || compareText(a.id, b.id))
  const onsets = members.flatMap(({ window }) => window.start ?? [])
  return {
    title: group
      .slice(0, namesShown)
      .map(({ written }) => written)
      .join(', '),
    incidents: members.map(({ id }) => id),
    firstSeen: onsets[0] ?? null,
    lastSeen: onsets.at(-1) ?? null,
  }
}

function collectNames(incidents: readonly Incident[]): Iterable<Name> {
  const uses = new Map<string, { forms: string[]; count: number; incidents: Set<number> }>()
  for (const [index, { title, summary, rootCauses, language }] of incidents.entries()) {
    const texts = [title, summary?.text, ...rootCauses.flatMap((cause) => [cause.title, cause.text])]
    for (const text of texts) {
      if (!text) continue
      for (const { 0: word, index: at } of text.matchAll(/\p{L}[\p{L}\p{N}]+/gu)) {
        // "PVCs" and "PVC" are one name.
        const key = word.replace(/(?<=\p{Lu}{2})s$/u, '').toLowerCase()
        if (word.length < 3 || generic.has(key)) continue
        const use = uses.get(key) ?? { forms: [], count: 0, incidents: new Set() }
        uses.set(key, use)
        use.count++
        use.incidents.add(index)
        if (isName(word, text.slice(0, at), language)) use.forms.push(word)
      }
    }
  }
  return [...uses.values()]
    .filter(({ forms, count }) => forms.length >= leastNamed * count)
    .map(({ forms, incidents: named }) => ({ written: mostFrequent(forms), incidents: named }))
}

/** German writes every noun with a capital. */
const capitalized = new Set(['de'])

function isName(word: string, before: string, language: string | null): boolean {
  // A word all in capitals beyond six letters is shouted.
  if (/\p{Ll}\p{Lu}/u.test(word) || /^\p{Lu}{2,6}s?\d*$/u.test(word)) return true
  return /^\p{Lu}/u.test(word) && /[\p{Ll},]\s$/u.test(before) && !capitalized.has(language ?? '')
}

function mostFrequent(forms: readonly string[]): string {
  const [best] = [...countEach(forms)].sort(([a, x], [b, y]) => y - x || compareText(a, b))
  return best?.[0] ?? ''
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((index) => b.has(index)).length
  return shared / (a.size + b.size - shared)
}

import fc from 'fast-check'
import { writeBlocks } from '../../src/markdown/write/write-markdown.ts'
import { severityLevel } from '../../src/parse/field/severity.ts'
import { statusState } from '../../src/parse/field/status.ts'
import { type ActionItem, actionStatuses } from '../../src/schema/incident/action-item.ts'
import type { AffectedService } from '../../src/schema/incident/affected-service.ts'
import { emptyIncident } from '../../src/schema/incident/empty-incident.ts'
import type { Incident } from '../../src/schema/incident/incident.ts'
import type { Reference } from '../../src/schema/incident/reference.ts'
import { causeRoles, type RootCause } from '../../src/schema/incident/root-cause.ts'
import type { TimelineEntry } from '../../src/schema/incident/timeline-entry.ts'
import { parseDuration } from '../../src/time/duration.ts'
import { readTime } from '../../src/time/read-time.ts'
import { TimelineClock } from '../../src/time/timeline-clock.ts'
import { builtinVocabulary } from '../../src/vocabulary/vocabulary.ts'

const vocabulary = builtinVocabulary()

/** Words that say nothing to the parser, so that what surrounds them is what is tested. */
const words = fc.constantFrom(
  'gull',
  'kelp',
  'brine',
  'tide',
  'mooring',
  'lantern',
  'buoy-7',
  'dock_3',
  'reef9',
  'مرساة',
  'שובר',
  '灯台',
  'naïve',
)

/** What breaks documents that are made by joining strings. */
const hostile = fc.constantFrom(
  '|',
  '||',
  '`',
  '``',
  '`kelp|x`',
  '<b>',
  '</td>',
  '<script>alert(1)</script>',
  '<!-- x -->',
  '<!--',
  '-->',
  '#',
  '##',
  '- ',
  '*',
  '**',
  '_',
  '__x__',
  '***',
  '1.',
  '2)',
  '>',
  '+',
  '~',
  '~~x~~',
  '~~~',
  '```',
  '===',
  '---',
  '[x](y)',
  '![i](u)',
  '[x]',
  '[^1]',
  '[r]: u',
  '\\',
  '\\|',
  '\\n',
  '&amp;',
  '&',
  '&#35;',
  '$x$',
  ':---',
  '|---|',
  '🔥',
  '👩‍🚒',
  '\u200fabc\u200e',
  'https://example.com/a?b=c|d',
  'a@example.com',
  'www.example.com',
  '{{ x }}',
  '<nil>',
  'TODO',
  ':',
  '—',
  "'",
  '"',
  '!',
  '@kelp',
  '%7C',
  '{x}',
  '^',
  '=',
)

/** A line of plain text: one space between words, none at the ends, and something in it that a person would read. */
export const line: fc.Arbitrary<string> = fc
  .tuple(fc.array(hostile, { maxLength: 2 }), words, fc.array(fc.oneof(words, hostile), { maxLength: 4 }))
  .map(([before, word, after]) => [...before, word, ...after].join(' ').replace(/\s+/gu, ' ').trim())

/** The same without brackets at the end, which say something of a name, a cause or a task. */
const plainEnd = fc.tuple(line, words).map(([text, word]) => `${text} ${word}`)

const name = fc
  .tuple(words, fc.option(hostile, { nil: '' }), words)
  .map((parts) => parts.join(' ').replace(/\s+/gu, ' ').trim())

const prose = fc.tuple(line, fc.boolean()).map(([text, raw]) => ({
  text,
  // Markdown that says something else than its text must not come in by the back door.
  markdown: raw ? text : writeBlocks([{ type: 'paragraph', children: [{ type: 'text', value: text }] }]),
}))

const two = (n: number): string => String(n).padStart(2, '0')
const day = fc
  .tuple(fc.integer({ min: 2019, max: 2029 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`)
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${two(h)}:${two(m)}`)
const timeText = fc.oneof(
  day,
  day.map((text) => `~${text}`),
  fc.tuple(day, clock, fc.constantFrom('Z', '+01:00', ':30Z')).map(([d, c, zone]) => `${d}T${c}${zone}`),
  fc.tuple(day, clock).map((parts) => parts.join(' ')),
  fc.tuple(day, clock).map(([d, c]) => `~${d} ${c} UTC`),
)

const entry: fc.Arbitrary<TimelineEntry> = fc.tuple(timeText, prose).map(([text, event]) => ({
  time: new TimelineClock(null).resolve(text, readTime(text, vocabulary), { zone: null, approximate: false }),
  event,
  milestone: null,
}))

const environments = fc.uniqueArray(fc.constantFrom('Production', 'Staging', 'Monitoring', 'Développement'), {
  maxLength: 3,
})

const service: fc.Arbitrary<AffectedService> = fc.record({
  name,
  qualifier: fc.option(words, { nil: null }),
  environment: fc.constant(null),
  impact: fc.option(line, { nil: null }),
  duration: fc.option(fc.constantFrom('~12 days', '3+ hours', 'since 02:10'), { nil: null }),
})

const cause: fc.Arbitrary<RootCause> = fc.record({
  title: fc.option(plainEnd, { nil: null }),
  role: fc.option(fc.constantFrom(...causeRoles.filter((role) => role !== 'contributing')), { nil: null }),
  text: plainEnd,
  signatures: fc.constant([]),
})

const action: fc.Arbitrary<ActionItem> = fc
  .record({
    id: fc.constant(null),
    text: plainEnd,
    priority: fc.option(fc.constantFrom('high', 'low', 'p1', 'p2'), { nil: null }),
    owner: fc.option(fc.constantFrom('infra', 'Ann Lee', 'storage-team'), { nil: null }),
    status: fc.option(fc.constantFrom(...actionStatuses), { nil: null }),
    due: fc.option(day, { nil: null }),
    links: fc.constant<string[]>([]),
  })
  .map((item) => ({ ...item, dueText: item.due }))

const reference: fc.Arbitrary<Reference> = fc.record({
  text: line,
  url: fc.constantFrom(
    'https://example.com/pull/7',
    '2026-01-02-tide.md',
    'a b.md',
    'https://example.com/(x)|y',
    'u?<q>="1"',
  ),
  kind: fc.constant('other'),
})

const resolution = fc
  .uniqueArray(
    fc.record({
      text: words.map((what) => `Restarted the ${what} gauge`),
      command: fc.option(fc.constantFrom('kubectl delete pod gull-0', 'echo "a | b" # `x`'), { nil: null }),
    }),
    { minLength: 1, maxLength: 3, selector: ({ text }) => text },
  )
  .map((steps) => ({
    text: steps.map(({ text, command }) => (command === null ? text : `${text} ${command}`)).join(' '),
    markdown: '',
    steps: steps.map((step) => ({ ...step, act: 'restart' as const, byHand: null, outcome: 'unknown' as const })),
  }))

/** Any record with normalised text: what a person could have written and the parser would read as it is. */
export const arbitraryIncident: fc.Arbitrary<Incident> = fc
  .record({
    title: fc.option(line, { nil: null }),
    date: day,
    severity: fc.option(
      fc.tuple(fc.constantFrom('High', 'SEV-1', 'P3', 'low'), line).map(([level, text]) => `${level} — ${text}`),
      { nil: null },
    ),
    status: fc.option(
      fc.tuple(fc.constantFrom('Resolved', 'Ongoing', 'Mitigated'), line).map(([state, text]) => `${state} — ${text}`),
      { nil: null },
    ),
    duration: fc.option(fc.constantFrom('~8–12 days', '20+ hours', '45 minutes', '2h 10m'), { nil: null }),
    environments,
    authors: fc.uniqueArray(fc.constantFrom('Ann Lee', 'Bo', 'Cy Ø. Vik'), { maxLength: 3 }),
    tags: fc.uniqueArray(fc.constantFrom('storage', 'iscsi', 'dns'), { maxLength: 2 }),
    summary: fc.option(prose, { nil: null }),
    impact: fc.option(prose, { nil: null }),
    detection: fc.option(
      prose.map((words) => ({ ...words, noticedBy: null, warned: null })),
      { nil: null },
    ),
    resolution: fc.option(resolution, { nil: null }),
    timeline: fc.array(entry, { maxLength: 4 }),
    affectedServices: fc.array(service, { maxLength: 3 }),
    rootCauses: fc.array(cause, { maxLength: 3 }),
    contributingFactors: fc.array(line, { maxLength: 2 }),
    actionItems: fc.array(action, { maxLength: 3 }),
    lessons: fc.array(line, { maxLength: 3 }),
    references: fc.array(reference, { maxLength: 3 }),
  })
  .map(({ severity, status, duration, rootCauses, contributingFactors, ...fields }) => ({
    ...emptyIncident(),
    ...fields,
    contributingFactors,
    rootCauses: [
      ...rootCauses,
      ...contributingFactors.map((text): RootCause => ({ title: null, role: 'contributing', text, signatures: [] })),
    ],
    severity: severity === null ? null : { level: severityLevel(severity, vocabulary) ?? 'low', text: severity },
    status: status === null ? null : { state: statusState(status, vocabulary) ?? 'ongoing', text: status },
    duration: duration === null ? null : parseDuration(duration, vocabulary),
  }))

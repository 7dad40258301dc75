import fc from 'fast-check'

const word = fc.constantFrom(
  'pump',
  'valve',
  '`tide-api`',
  '**flood**',
  '_gauge_',
  'dépôt',
  '満潮',
  '𝛿-node',
  '[chart](https://x.test/a_b)',
  '&amp;',
  'a\\_b',
  'read-only',
  'x|y'.slice(0, 1),
  '~~old~~',
  '<br>',
  '5.12.2024',
  '@ines',
)
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '))

const time = fc.constantFrom(
  '10:15',
  '~11:48',
  '23:45–00:10',
  '2026-02-28 00:05 UTC',
  'Feb 7 18:39+',
  'T+55m',
  '--:--',
  '2026-02-30',
  '14h00',
  '**16:58 UTC**',
  '09:37 頃',
  '3月4日 10:00',
  '7:32 PM',
  '???',
  '',
)

const heading = fc
  .tuple(
    fc.constantFrom('#', '##', '###', '####'),
    fc.constantFrom(
      'Summary',
      'Timeline (all times PST)',
      'Root Cause',
      'Contributing Factors',
      'Action Items',
      'Lessons Learned',
      'Response, Cause, Prevention',
      'Resolution',
      'Affected Services',
      'Detection',
      'References',
      'Impact',
      'Incident: the harbour gate stuck',
      'Chronologie',
      '根本原因',
      'Tiltak',
      'RC1 — the float was stuck (primary)',
      '2026-02-07',
      '10:15',
      'Status',
      '',
    ),
    fc.constantFrom('', ' ##', ' <!-- note -->'),
  )
  .map(([marks, title, close]) => `${marks} ${title}${close}`)

const label = fc
  .tuple(
    fc.constantFrom(
      'Date',
      'Severity',
      'Status',
      'Duration',
      'Services affected',
      'Root cause',
      'Timeline',
      'Author',
      'Time to detect',
      'Impact',
      'Tags',
    ),
    fc.oneof(
      time,
      words,
      fc.constantFrom('SEV-2', 'Resolved', '~8–12 days', '2026-02-07', 'n/a', 'tide-api, gate-web (prod)'),
    ),
    fc.constantFrom('**K:** V', '**K**: V', '- **K:** V', '| **K** | V |', 'K: V', '__K__: V', '  - **K** - V'),
  )
  .map(([key, value, form]) => form.replace('K', () => key).replace('V', () => value))

const row = fc
  .tuple(
    time,
    words,
    fc.constantFrom(
      '| T | W |',
      '- T - W',
      '- T: W',
      '* **T** W',
      '1. T W',
      'T W',
      '  - T – W',
      '> T W',
      '### T\n\nW',
      '| T | W | x |',
    ),
  )
  .map(([at, event, form]) => form.replace('T', () => at).replace('W', () => event))

const task = fc
  .tuple(
    words,
    fc.constantFrom(
      '- [ ] W',
      '- [x] W (DONE)',
      '- W — owner: Ines, due 2026-05-01',
      '| P1 | W | Ines | open |',
      '1. [P2] W @ines',
      '### 1) W `@ines` [repair]',
      '- **W** then W',
      '- W\n\n  ```sh\n  kubectl get pods\n  ```',
    ),
  )
  .map(([what, form]) => form.replaceAll('W', () => what))

const scrap = fc.oneof(
  fc.constantFrom(
    '',
    '| Time (UTC) | Event |\n|---|---|',
    '| Action | Owner | Status |\n|:--|---|--:|',
    '| Field | Value |\n|---|---|',
    '| Service | Impact |\n|---|---|',
    '| # | Cause |\n|---|---|',
    '---\ntitle: "Gate: stuck"\ndate: 2026-02-07\ntags: [tide, gate]\n---',
    '---\ntitle: [broken\n---',
    '+++\ntitle = "Gate"\n+++',
    '```log\n# 10:15 | not a row\n```',
    '```',
    '<!-- a comment\nof two lines -->',
    '<!--',
    '> quoted\nlazy line',
    '---',
    '***',
    '\t code',
    '[ref]: https://x.test/r "title"',
    '- - - nested',
    '![picture](x.png)',
    '<details><summary>More</summary>',
    'a  \nb\\\nc',
    '\u00a0',
    '\uFEFF',
    '\0',
  ),
  words,
  fc.string({ unit: 'binary', maxLength: 12 }),
)

/** A document made of pieces that postmortems are made of, in any order and with any line ends. */
export const arbitraryPostmortemText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.oneof(
          { weight: 2, arbitrary: heading },
          { weight: 2, arbitrary: label },
          { weight: 4, arbitrary: row },
          { weight: 2, arbitrary: task },
          { weight: 2, arbitrary: scrap },
        ),
        fc.constantFrom('\n', '\n', '\n\n'),
      ),
      { maxLength: 30 },
    ),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
    fc.constantFrom('', '', '\uFEFF'),
  )
  .map(([pieces, lineEnd, mark]) => mark + pieces.flat().join('').replaceAll('\n', lineEnd))

/** Any two documents spliced at random. */
export const arbitrarySplicedText: fc.Arbitrary<string> = fc
  .tuple(arbitraryPostmortemText, arbitraryPostmortemText, fc.nat(400), fc.nat(400))
  .map(([a, b, i, j]) => a.slice(0, i) + b.slice(j))

/** Between the incidents of a file: nothing, a line, or a section that tells none. */
const aside = fc.oneof(
  fc.constant(''),
  words.map((text) => `Note ${text}\n\n`),
  words.map((text) => `## Glossary\n\n${text}\n\n---\n\n`),
  words.map((text) => `<!-- ${text} -->\n\n| a | b |\n|---|---|\n| 1 | ${text} |\n\n`),
)

/** A file that tells two to four incidents, with text before, between and behind them. */
export const arbitrarySeveralText = fc
  .tuple(
    fc.constantFrom('', '# Harbour week\n\n', '---\nyear: 2026\n---\n\n# Harbour week\n\n', '\uFEFF\r\n'),
    aside,
    fc.array(fc.tuple(words, words, words, aside), { minLength: 2, maxLength: 4 }),
  )
  .map(([head, intro, parts]) => ({
    count: parts.length,
    markdown: [
      head + intro,
      ...parts.map(
        ([title, said, done, behind], i) =>
          `## Gate ${i} ${title}\n\n### Summary\n\nIt stuck. ${said}\n\n### Timeline\n\n- 10:15 - ${said}\n\n### Action Items\n\n- Grease the ${done}\n\n${behind}`,
      ),
    ].join(''),
  }))

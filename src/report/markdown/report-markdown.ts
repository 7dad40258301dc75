import type { RootContent } from 'mdast'
import { code, heading, item, list, paragraph, table, text } from '../../markdown/write/nodes.ts'
import { defaultStyle, writeBlocks } from '../../markdown/write/write-markdown.ts'
import type { Analysis, FollowThrough } from '../../schema/analysis/analysis.ts'
import { countOf } from '../../text/count-of.ts'
import { formatPlace, kindTitles, verdictPhrases } from '../phrase.ts'
import type { Reporter, ReportOptions } from '../reporter.ts'
import { shortReport } from '../short-report.ts'
import { statisticsLines } from '../text/statistics-lines.ts'
import { additionBlocks } from './addition-blocks.ts'
import { budgetBlocks } from './budget-blocks.ts'
import { guardBlocks } from './guard-blocks.ts'
import { patternBlocks } from './pattern-blocks.ts'

/** A report is read as it is as well as rendered. */
const style = { ...defaultStyle, alignColumns: true }

/** Writes the report as GitHub Flavored Markdown. It is built as a tree, so that no quoted word can act as markup. */
export const reportMarkdown: Reporter = (analysis, options = {}) => {
  const blocks = analysis.since
    ? [...additionBlocks(analysis, analysis.since, options), ...budgetBlocks(analysis)]
    : wholeReport(analysis, options)
  return `${writeBlocks(blocks, style)}\n`
}

function wholeReport(analysis: Analysis, options: ReportOptions): RootContent[] {
  const { incidents, firstDate, lastDate } = analysis.statistics
  const span = firstDate === null ? '' : `, ${firstDate.slice(0, 10)} to ${lastDate?.slice(0, 10)}`
  return [
    heading(1, 'What keeps coming back'),
    paragraph([text(`${countOf(incidents, 'incident')}${span}.`)]),
    ...shortBlocks(analysis, options),
    ...kindBlocks(analysis, options),
    ...promiseBlocks(analysis.followThrough),
    ...budgetBlocks(analysis),
    ...guardBlocks(analysis),
    ...duplicateBlocks(analysis),
    heading(2, 'Figures'),
    table(
      ['Figure', 'Value', 'How, and what is missing'],
      statisticsLines(analysis).map(({ name, value, note }) => [[text(name)], [text(value)], [text(note ?? '')]]),
    ),
  ]
}

/** Entries of a section of the first screen. */
const mostEntries = 6

/** One screen with what matters, before all of it. */
function shortBlocks(analysis: Analysis, options: ReportOptions): RootContent[] {
  return shortReport(analysis, mostEntries, options).flatMap(({ title, entries, more }) => [
    heading(2, title),
    list([
      ...entries.map(({ text: line, details }) =>
        item([
          text(line),
          ...details.flatMap(({ text: detail, place }) => [
            text(` · ${detail}`),
            ...(place === null ? [] : [text(' '), code(place)]),
          ]),
        ]),
      ),
      ...(more > 0 ? [item([text(`and ${more} more, below`)])] : []),
    ]),
  ])
}

function kindBlocks(analysis: Analysis, options: ReportOptions): RootContent[] {
  return (['mechanism', 'symptom', 'detection-gap'] as const).flatMap((kind) => {
    const ofKind = analysis.patterns.filter((pattern) => pattern.kind === kind)
    if (ofKind.length > 0) {
      const title = kind === 'mechanism' ? `${kindTitles[kind]}, with its evidence` : kindTitles[kind]
      return [heading(2, title), ...ofKind.flatMap((pattern) => patternBlocks(pattern, analysis, options))]
    }
    return []
  })
}

function duplicateBlocks({ duplicates }: Analysis): RootContent[] {
  if (duplicates.length === 0) return []
  return [
    heading(2, 'Described in two documents, counted once'),
    list(
      duplicates.map(({ incident, of, reason, evidence }) =>
        item([
          text(`${incident} describes the same incident as ${of}: ${reason} `),
          code(formatPlace(evidence, incident)),
        ]),
      ),
    ),
  ]
}

function promiseBlocks(followThrough: readonly FollowThrough[]): RootContent[] {
  if (followThrough.length === 0) return []
  return [
    heading(2, 'What became of promises'),
    table(
      ['Promise', 'Later', 'Verdict'],
      followThrough.map(({ promise, later, verdict }) => [
        [text(`${promise.text} `), code(formatPlace(promise.evidence, promise.incident))],
        [text(`“${later.quote}” `), code(formatPlace(later.evidence, later.incident))],
        [text(verdictPhrases[verdict])],
      ]),
    ),
  ]
}

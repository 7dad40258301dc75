import { plainLine } from './plain-line.ts'
import type { ReportColors, ReportOptions } from './reporter.ts'
import { wrapLine } from './wrap-line.ts'

const plain: ReportColors = { bold: same, dim: same, red: same, yellow: same, green: same }
const defaultWidth = 100

/** Collects lines of a text report, indented and broken at its width. */
export class TextPage {
  readonly colors: ReportColors
  readonly #width: number
  readonly #titles: ReadonlyMap<string, string>
  readonly #lines: string[] = []

  constructor({ colors = plain, width = defaultWidth, titles = new Map() }: ReportOptions) {
    this.colors = colors
    this.#width = Math.max(40, width)
    this.#titles = titles
  }

  heading(text: string): void {
    this.#lines.push('', this.colors.bold(text))
  }

  line(indent: string, text: string, color: (text: string) => string = same): void {
    const line = wrapLine(plainLine(text), this.#width - indent.length, `${indent}  `)
    this.#lines.push(indent + color(line))
  }

  dim(indent: string, text: string): void {
    this.line(indent, text, this.colors.dim)
  }

  blank(): void {
    this.#lines.push('')
  }

  /** The id of an incident, with its title where that is known. */
  name(incident: string): string {
    const title = this.#titles.get(incident)
    return title === undefined ? incident : `${incident}: ${title}`
  }

  /** The page, with one line feed at the end. */
  text(): string {
    return `${this.#lines.join('\n')}\n`
  }
}

function same(text: string): string {
  return text
}

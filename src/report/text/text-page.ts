import { plainLine } from '../../text/plain-line.ts'
import { plain, type ReportColors, type ReportOptions } from '../reporter.ts'
import { wrapLine } from './wrap-line.ts'

/** Columns: paths with lines fit, and two pages stand side by side on a wide screen. */
const defaultWidth = 100

/** Columns below which the indents leave too little to read. */
const leastWidth = 40

/** Collects lines of a text report, indented and broken at its width. */
export class TextPage {
  readonly colors: ReportColors
  readonly #width: number
  readonly #titles: ReadonlyMap<string, string>
  readonly #lines: string[] = []

  constructor({ colors = plain, width = defaultWidth, titles = new Map() }: ReportOptions) {
    this.colors = colors
    this.#width = Math.max(leastWidth, width)
    this.#titles = titles
  }

  heading(text: string): void {
    this.#lines.push('', this.colors.bold(text))
  }

  line(indent: string, text: string, color: (text: string) => string = plain.bold): void {
    const line = wrapLine(plainLine(text), this.#width - indent.length, `${indent}  `)
    this.#lines.push(indent + color(line))
  }

  dim(indent: string, text: string): void {
    this.line(indent, text, this.colors.dim)
  }

  /** A place of a document, unbroken: a path over two lines can be neither clicked nor copied. */
  place(indent: string, text: string): void {
    this.#lines.push(indent + this.colors.dim(plainLine(text)))
  }

  blank(): void {
    this.#lines.push('')
  }

  /** The id of an incident, with its title where that is known. */
  name(incident: string): string {
    const title = this.#titles.get(incident)
    return title === undefined || holdsWords(incident, title) ? incident : `${incident}: ${title}`
  }

  /** The page, with one line feed at the end. */
  text(): string {
    return `${this.#lines.join('\n')}\n`
  }
}

/** Whether an id is a file name that has the title in it. */
function holdsWords(id: string, title: string): boolean {
  return plainWords(id).endsWith(plainWords(title))
}

function plainWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`
}

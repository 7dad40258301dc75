import type { Reporter } from '../reporter.ts'
import { cutMarkdown } from './cut-markdown.ts'
import { reportMarkdown } from './report-markdown.ts'

/** By this a bot finds the comment that it wrote before, and changes it instead of writing another. */
const marker = '<!-- postmortem-kit -->'

/** Bytes. GitHub takes 65,536 characters; a character may be three bytes of ours and never less than one. */
const mostBytes = 60_000

/** Writes the Markdown report as the body of a comment on a pull request: with a marker, and without waking anybody up. */
export const reportComment: Reporter = (analysis, options) =>
  `${marker}\n${cutMarkdown(silenceMentions(reportMarkdown(analysis, options)), mostBytes)}`

/** "@mara" in an old document must not notify her of every push: a space of no width stands between. Code notifies nobody. */
function silenceMentions(markdown: string): string {
  const codeOrMention =
    /^([ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t]*\2[ \t]*$|`+[^`\n]+`+)|(?<![\p{L}\p{N}_`\\])@(?=[\p{L}\p{N}])/gmu
  return markdown.replace(codeOrMention, (_, code?: string) => code ?? '@\u200b')
}

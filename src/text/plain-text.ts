import { withoutOverrides } from './without-overrides.ts'

/**
 * A text of several lines without what a terminal or the runner of a CI job obeys: control characters other than line ends
 * and tabs, bidirectional overrides, and workflow commands. A runner takes `::command` also behind blanks, and `##[command]` anywhere.
 */
export function plainText(text: string): string {
  return withoutOverrides(text)
    .replaceAll('\r\n', '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .replace(/^([^\S\n]*:)(?=:)/gm, '$1 ')
    .replace(/##(?=(?:vso|teamcity)?\[)/g, '## ')
}

import type { Heading, Html, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Place } from '../../diagnostic/place.ts'
import { isUnwritten } from '../../document/is-unwritten.ts'
import { alignText, type TextSpan, unitIn } from '../../markdown/read/align-text.ts'
import { nodePlace } from '../../markdown/read/node-place.ts'
import { plainText } from '../../markdown/read/plain-text.ts'
import type { RuleContext } from '../rule.ts'

/** Forms that stand for something still to be written. Code is not searched: `<pod>` in a command is no placeholder. */
const forms: readonly RegExp[] = [
  /(?<![\p{L}\p{N}_./:@-])(?:TBD|TBC|T\.B\.D\.)(?![\p{L}\p{N}_/@-])/gu,
  // What stands before is looked at behind the word: from every blank of a long line it would be looked for anew.
  /(?:TODO|FIXME|XXX)(?<=(?:^\s*|[[(])(?:TODO|FIXME|XXX))(?![\p{L}\p{N}_./@-])|(?<![\p{L}\p{N}_./:@-])(?:TODO|FIXME|XXX)(?=\s*(?::|$))/gu,
  /(?<![\p{L}\p{N}])(?:YYYY[-/.]MM[-/.]DD|DD[-/.]MM[-/.]YYYY|MM[-/.]DD[-/.]YYYY)(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}:])(?:HH:MM(?::SS)?|hh:mm|HH:mm(?::ss)?)(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}/._-])<(?![a-z]+:)[\p{L}][^<>\n]*>/giu,
  /\[(?:insert|describe|enter|fill[ -]in|add|briefly|your|one or two sentences)(?=\s)[^[\]\n]*\]/giu,
  /\{\{[^{}\n]*\}\}/gu,
  /\blorem ipsum\b/giu,
]

/** Tags that people write for their effect, from the elements that GitHub keeps. */
const htmlElements = new Set(
  (
    'a abbr b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font ' +
    'h1 h2 h3 h4 h5 h6 hr i iframe img ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strike strong ' +
    'sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr'
  ).split(' '),
)

/** Finds template text in the prose of a document. */
export function findPlaceholderText({
  tree,
  text,
  incident,
  places,
}: RuleContext): { place: Place; message: string }[] {
  const found: { place: Place; message: string }[] = []
  const items = incident.actionItems.flatMap((item, i) =>
    isUnwritten(item.text) ? [] : (places.place(['actionItems', i]) ?? []),
  )
  const closed = new Set([...text.matchAll(/<\/([A-Za-z][\w.:-]*)\s*>/g)].map(([, name]) => name))
  let section = ''

  visit(tree, ['heading', 'text', 'html'], (visited) => {
    const node = visited as Heading | Text | Html
    if (node.type === 'heading') {
      section = node.depth === 1 ? '' : plainText(node)
      return
    }
    const whole = nodePlace(node)
    if (!whole) return
    if (node.type === 'html') {
      const isPartOfName = /[\p{L}\p{N}/._-]/u.test(text.charAt(whole.start.offset - 1))
      if (!isPartOfName && isPlaceholderTag(node.value, closed))
        found.push({ place: whole, message: remedy(node.value, section) })
      return
    }
    // Only aligned once something is found: most text nodes hold no placeholder.
    let spans: TextSpan[] | null = null
    for (const match of forms.flatMap((form) => [...node.value.matchAll(form)])) {
      spans ??= alignText(node.value, text, whole.start.offset, whole.end.offset)
      const start = unitIn(spans, match.index)?.start ?? whole.start.offset
      const end = unitIn(spans, match.index + match[0].length - 1)?.end ?? start
      // "TODO" in an action item is its state, and means open.
      if (match[0] === 'TODO' && items.some((item) => item.start.offset <= start && end <= item.end.offset)) continue
      found.push({ place: places.between(start, end), message: remedy(match[0], section) })
    }
  })
  return found
}

function isPlaceholderTag(html: string, closed: ReadonlySet<string | undefined>): boolean {
  const name = /^<([A-Za-z][\w.:-]*)(?:\s[^<>=/]*)?>$/.exec(html.trim())?.[1]
  return name !== undefined && !htmlElements.has(name.toLowerCase()) && !closed.has(name)
}

function remedy(words: string, section: string): string {
  const where = section === '' ? '' : ` under "${section}"`
  return `"${words.trim()}"${where} is a placeholder. Write what belongs there, or put it in backticks if it is meant literally.`
}

import type { ListItem, Nodes, Paragraph, PhrasingContent, RootContent, Table, TableRow } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Place } from '../../diagnostic/place.ts'
import { isUnwritten } from '../../document/is-unwritten.ts'
import { nodePlace } from '../../markdown/read/node-place.ts'
import { plainText } from '../../markdown/read/plain-text.ts'
import type { RuleContext } from '../rule.ts'

interface Found {
  readonly place: Place
  readonly message: string
}

/** Finds table rows, list items and bold labels that were laid out and not filled. */
export function findEmptyFields({ tree }: RuleContext): Found[] {
  const found: Found[] = []
  const add = (node: Nodes, message: string): void => {
    const place = nodePlace(node)
    if (place) found.push({ place, message })
  }
  /** What comes next in the document; for the end of a list, what stands below the list. */
  const nextOf = new Map<Nodes, RootContent | undefined>()
  visit(tree, (node) => {
    if ('children' in node) {
      for (const [i, child] of node.children.entries()) {
        const below = node.type === 'list' || node.type === 'listItem' ? nextOf.get(node) : undefined
        nextOf.set(child, (node.children[i + 1] as RootContent | undefined) ?? below)
      }
    }
    if (node.type === 'table') {
      if (node.children.length === 1) add(node, `The table of ${columns(node)} has no rows. Add them, or take it out.`)
      for (const row of node.children.slice(1)) {
        if (row.children.every((cell) => isUnfilled(plainText(cell)))) {
          add(row, `This row of ${columns(node)} is empty. Fill it, or take it out.`)
        } else if (isUnfilledPair(row)) {
          add(row, notFilledIn(plainText(row.children)))
        }
      }
    } else if (node.type === 'listItem' && isShort(node) && /^(\[ ?\])?$/.test(plainText(node)) && !hasImage(node)) {
      add(node, 'This list item is empty. Fill it, or take it out.')
    } else if (node.type === 'paragraph') {
      for (const label of emptyLabels(node, nextOf.get(node))) {
        add(label, notFilledIn(plainText(label)))
      }
    }
  })
  return found
}

function columns(table: Table): string {
  return `"${table.children[0]?.children.map((cell) => plainText(cell)).join(' | ') ?? ''}"`
}

function notFilledIn(label: string): string {
  return `"${label.replace(/\s*:$/, '')}" is not filled in. Write it after the label, or take the line out.`
}

/** A row of metadata: a bold label beside an empty cell. */
function isUnfilledPair(row: TableRow): boolean {
  const [label, value, ...more] = row.children
  if (!label || !value || more.length > 0) return false
  return (
    label.children.length > 0 && label.children.every(({ type }) => type === 'strong') && isUnfilled(plainText(value))
  )
}

/** A cell that asks in words ("TODO") is reported as a placeholder. */
function isUnfilled(cell: string): boolean {
  return isUnwritten(cell) && !/[\p{L}\p{N}]/u.test(cell)
}

/** Only such an item can be empty; the words of a deep nest are not read again at every level. */
function isShort({ children }: ListItem): boolean {
  return children.every(({ type }) => type === 'paragraph' || type === 'html')
}

function hasImage(node: Nodes): boolean {
  let found = false
  visit(node, ['image', 'imageReference'], () => {
    found = true
  })
  return found
}

/** The bold labels at the start of a line ("**Severity:**") after which nothing stands. */
function* emptyLabels(paragraph: Paragraph, next: RootContent | undefined): Generator<PhrasingContent> {
  const lines = linesOf(paragraph)
  for (const [i, line] of lines.entries()) {
    const [label, ...rest] = line
    if (label?.type !== 'strong') continue
    const words = plainText([label])
    const value = plainText(rest)
    if (!(words.endsWith(':') ? value === '' : value === ':') || hasImage({ ...paragraph, children: rest })) continue
    const following = lines[i + 1]
    // Plain words on the next line, or a list or paragraph below the last one, are its value.
    if (following ? following[0]?.type === 'strong' : !holdsValue(next)) yield label
  }
}

function holdsValue(next: RootContent | undefined): boolean {
  if (next === undefined || ['heading', 'thematicBreak', 'html', 'listItem'].includes(next.type)) return false
  return next.type !== 'paragraph' || next.children[0]?.type !== 'strong'
}

/** The children of a paragraph, parted at its hard and soft line ends. Blank text at the start of a line is left out. */
function linesOf(paragraph: Paragraph): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of paragraph.children) {
    if (child.type === 'break') {
      lines.push([])
      continue
    }
    const newline = child.type === 'text' ? child.value.lastIndexOf('\n') : -1
    if (child.type !== 'text' || newline < 0) {
      if (child.type !== 'text' || child.value.trim() !== '') lines.at(-1)?.push(child)
      continue
    }
    if (child.value.slice(0, newline).trim() !== '') lines.at(-1)?.push(child)
    lines.push(child.value.slice(newline + 1).trim() === '' ? [] : [child])
  }
  return lines.filter((line) => line.length > 0)
}

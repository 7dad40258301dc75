import type { List } from 'mdast'
import { walkSections } from '../../document/section-tree.ts'
import { readItems } from '../../markdown/read/list.ts'
import type { MappedText } from '../../markdown/read/mapped-text.ts'
import type { Reference, ReferenceKind } from '../../schema/incident/reference.ts'
import { type ParseContext, sectionsOf } from '../parse-context.ts'
import { incidentStem } from './incident-link.ts'

/** The link targets of the references' sections. */
export function readReferences(context: ParseContext): Reference[] {
  const references: Reference[] = []
  const add = (text: MappedText): void => {
    const links = text.links()
    for (const { url, start, end } of links) {
      const words = links.length === 1 ? text : text.slice(start, end)
      context.places.set(['references', references.length], text.place())
      context.places.set(['references', references.length, 'url'], text.place(start, end))
      references.push({ text: words.text, url, kind: referenceKind(url, words.text, context.path) })
    }
  }
  const readList = (list: List): void => {
    for (const item of readItems(list, context.source)) {
      add(item.lead.collapsed())
      for (const node of item.rest) if (node.type === 'list') readList(node)
    }
  }
  for (const section of sectionsOf(context, 'references')) {
    for (const { blocks } of walkSections(section)) {
      for (const { node, text } of blocks) {
        if (node.type === 'list') readList(node)
        else add(text.collapsed())
      }
    }
  }
  return references
}

function referenceKind(url: string, text: string, path: string | null): ReferenceKind {
  if (/\/(?:pull|pulls|merge_requests|pull-requests)\/\d+/.test(url)) return 'pull-request'
  if (/\/(?:issues|browse)\/[\w-]*\d+/.test(url)) return 'issue'
  if (/\/commits?\/[0-9a-f]{6,40}/i.test(url)) return 'commit'
  if (incidentStem(url, path) !== null) return 'incident'
  if (/grafana|dashboard|kibana|datadog|\/d\/\w+/i.test(url)) return 'dashboard'
  if (
    /\.(?:md|html?|rst)(?:#|$)/i.test(url) ||
    /\b(?:docs?|guide|runbook|playbook|documentation)\b/i.test(`${url} ${text}`)
  )
    return 'guide'
  return 'other'
}

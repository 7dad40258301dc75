import type { RootContent } from 'mdast'
import { isMap, isScalar, parseDocument } from 'yaml'
import { isKeyTable } from '../document/key-table.ts'
import { closedKinds } from '../document/labelled-value.ts'
import { plainText } from '../markdown/read/plain-text.ts'
import { findField } from '../vocabulary/find-field.ts'
import { fillLabels } from './fill/fill-labels.ts'
import type { TemplateOutline, TemplateSection } from './outline-template.ts'

/** Every label of the metadata in a template, in its own words: bold labels, keys of tables and of front matter. */
export function findLabels(outline: TemplateOutline): Set<string> {
  const labels = new Set<string>()
  for (const key of frontMatterKeys(outline.frontMatter)) labels.add(key)
  for (const section of outline.sections) {
    for (const node of section.nodes) {
      for (const label of nodeLabels(node, section, outline)) labels.add(label)
    }
  }
  return labels
}

/** Checks whether the labels of a section are metadata: never where they belong to an event, a cause or a task. */
export function holdsLabels(section: TemplateSection, { sections }: TemplateOutline): boolean {
  for (let at: TemplateSection | undefined = section; at; at = at.parent === null ? undefined : sections[at.parent]) {
    if (at.kinds.some((kind) => closedKinds.has(kind))) return false
  }
  return true
}

/** Checks whether every label of a section is the template's own, known or not: at its head, and in tables of key facts. */
export function isHead(section: TemplateSection, { titleSection, sections }: TemplateOutline): boolean {
  if (section.level === 0 || section.kinds.includes('metadata')) return true
  return titleSection !== null && sections[titleSection] === section
}

function nodeLabels(node: RootContent, section: TemplateSection, outline: TemplateOutline): string[] {
  if (!holdsLabels(section, outline)) return []
  const labels: string[] = []
  if (node.type === 'table' && isKeyTable(node, outline.vocabulary)) {
    return node.children.flatMap(({ children: [label] }) => (label ? [plainText(label)] : []))
  }
  fillLabels(node, outline.source, (label, bold) => {
    if (!bold && findField(label, outline.vocabulary) === null) return null
    labels.push(label)
    return null
  })
  return labels
}

function frontMatterKeys(node: RootContent | null): string[] {
  const type: string | undefined = node?.type
  if (node && type === 'toml') {
    const { value } = node as unknown as { value: string }
    return [...value.matchAll(/^[ \t]*([\w-]+)[ \t]*=/gm)].map(([, key = '']) => labelOfKey(key))
  }
  if (node?.type !== 'yaml') return []
  const { contents } = parseDocument(node.value)
  return isMap(contents)
    ? contents.items.flatMap(({ key }) => (isScalar(key) ? [labelOfKey(String(key.value))] : []))
    : []
}

/** "incidentDate" as a label. */
export function labelOfKey(key: string): string {
  return key.replace(/([a-z])([A-Z])/g, '$1 $2')
}

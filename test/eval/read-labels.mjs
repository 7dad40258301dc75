import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { parseIncident } from '../../dist/index.js'

const labelFiles = ['labels.yaml', 'labels.yml', 'labels.json', 'gold/_recurrence.json']
const documentName = /\.(?:md|markdown|mdown|mkd|mdx|qmd|rmd|md\.erb)$/i
const extension = /(?:\.html)?\.(?:md|markdown|mdown|mkd|mdx|qmd|rmd)(?:\.erb)?$/i

/** What the labels call a verdict on a promise, and what the kit does. */
const verdictNames = { done: 'kept', 'never done': 'not-kept', 'not done': 'not-kept', 'not-done': 'not-kept' }

/**
 * Reads the labels of a folder and the documents that they are about.
 *
 * A document is `{ name, text, incident }`; families are lists of names that must join (`strict`) or may (`members`);
 * `apart` are pairs of names that must not; promises are `{ raisedIn, item, laterDoc, verdict }`.
 */
export function readLabels(folder) {
  const file = labelFiles.map((name) => join(folder, name)).find((path) => existsSync(path))
  if (file === undefined) throw new Error(`There are no labels in "${folder}". Write ${labelFiles.slice(0, 1)} there.`)
  const labels = parseLabels(file)
  const documents = readDocuments(documentFolder(folder, labels))
  const named = nameDocuments(documents, file)
  return {
    name: basename(resolve(folder)),
    documents,
    families: (labels.families ?? []).map(
      ({ kind = 'mechanism', level = 'root-cause', members = [], strictMembers }) => ({
        isCause: ['mechanism', 'root-cause'].includes(kind) && level === 'root-cause',
        members: [...members, ...(strictMembers ?? [])].map(named),
        strict: (strictMembers ?? members).map(named),
      }),
    ),
    apart: (labels.nonFamilies ?? []).map(([a, b]) => [named(a), named(b)]),
    promises: readPromises(folder, labels).map(({ raisedIn, item, laterDoc, verdict }) => ({
      raisedIn: named(raisedIn),
      laterDoc: named(laterDoc),
      item,
      verdict: verdictNames[verdict] ?? verdict,
    })),
  }
}

function parseLabels(file) {
  try {
    // JSON is YAML.
    return parse(readFileSync(file, 'utf8')) ?? {}
  } catch (error) {
    throw new Error(`${file}: ${error.message}`)
  }
}

function documentFolder(folder, { documents }) {
  if (documents !== undefined) return resolve(folder, documents)
  return existsSync(join(folder, 'docs')) ? join(folder, 'docs') : folder
}

function readPromises(folder, { promises }) {
  const beside = join(folder, 'gold/_followthrough.json')
  return promises ?? (existsSync(beside) ? parseLabels(beside) : [])
}

function readDocuments(folder) {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`There is no folder "${folder}".`)
  const files = readdirSync(folder, { recursive: true }).filter(
    (path) => documentName.test(path) && !/(^|[\\/])\./.test(path),
  )
  return files.sort().map((path) => {
    const text = readFileSync(join(folder, path), 'utf8')
    return {
      name: path.replaceAll('\\', '/').replace(extension, ''),
      text,
      incident: parseIncident(text, { path: join(folder, path) }).incident,
    }
  })
}

/** Finds a document by its file, with or without the extension, or by the id of its incident. */
function nameDocuments(documents, file) {
  const names = new Map(documents.map(({ name, incident }) => [incident.id, name]))
  for (const { name } of documents) names.set(basename(name), name)
  for (const { name } of documents) names.set(name, name)
  return (label) => {
    const name = names.get(label) ?? names.get(String(label).replace(extension, ''))
    if (name === undefined)
      throw new Error(`${file} names "${label}", which is none of the ${documents.length} documents.`)
    return name
  }
}

// @ts-check
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseYaml, toJsonSchema, toPlain } from '@topolint/yaml'
import { documentSchema } from '../dist/index.js'
import { renderPage } from './documents-page.mjs'

const root = new URL('../../../', import.meta.url)

const schema = withWords(toJsonSchema(documentSchema, { title: 'topolint document', description: 'A topology or a plan, as topolint reads it.' }))
write('packages/core/schemas/document-v1.json', `${JSON.stringify(schema, undefined, 2)}\n`)

const statements = read('packages/core/statements.yaml')
const says = new Map(statements.map((/** @type {{ id: string, says: string }} */ { id, says: words }) => [id, words]))
write('docs/documents.md', renderPage({ schema, entries: read('packages/readers/src/yaml/statement-paths.yaml'), says }))

/** Editors offer the words that are in the tables today; other words stay allowed, because teams add their own. @param {any} made */
function withWords(made) {
  const { operation, plan, prerequisites } = made.$defs
  operation.properties.do.examples = namesIn('packages/core/operations')
  prerequisites.properties.done.items.examples = namesIn('packages/core/operations')
  plan.properties.scenario.examples = namesIn('packages/core/scenarios').flatMap(withAliases)
  return made
}

/** @param {string} path @returns {any} */
function read(path) {
  return toPlain(parseYaml(readFileSync(new URL(path, root), 'utf8')).documents[0]?.root)
}

/** @param {string} folder */
function namesIn(folder) {
  const files = readdirSync(new URL(folder, root)).filter((file) => file.endsWith('.yaml'))
  return files.map((file) => file.slice(0, -'.yaml'.length)).sort()
}

/** The ids of a scenario and its aliases, without those that are sentences. @param {string} id */
function withAliases(id) {
  const { aliases = [] } = read(`packages/core/scenarios/${id}.yaml`)
  return [id, ...aliases.filter((/** @type {string} */ alias) => !alias.includes(' '))]
}

/** @param {string} path @param {string} text */
function write(path, text) {
  const file = new URL(path, root)
  mkdirSync(fileURLToPath(new URL('.', file)), { recursive: true })
  writeFileSync(file, text)
}

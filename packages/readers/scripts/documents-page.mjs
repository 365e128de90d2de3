// @ts-check

/** @typedef {{ title: string, statements: string[], kind: string, paths: string[], example: string }} Entry */

/**
 * The page about topolint documents: what each key means, and how what Microsoft's documents demand is written down.
 * @param {{ schema: any, entries: any, says: ReadonlyMap<string, string> }} sources the JSON Schema, where each statement is held, and what each says
 */
export function renderPage({ schema, entries, says }) {
  const names = order(schema)
  return [
    intro,
    keysIntro,
    ...names.map((name) => keyTable(schema, name)),
    statementIntro,
    statementTable(entries, says),
    '### Examples\n',
    ...entries.map(example),
  ].join('\n')
}

const intro = `<!-- Generated from the schema of documents: change that, and run npm run generate. -->
# topolint documents

Two kinds of documents, in YAML or JSON, say what topolint cannot know from exports and scripts: what there is (\`kind: Topology\`) and what is to be
done (\`kind: Plan\`). A file may hold several, divided by \`---\`.

\`\`\`yaml
# yaml-language-server: $schema=../node_modules/@topolint/core/schemas/document-v1.json
apiVersion: topolint/v1
kind: Topology
name: contoso
pools:
  - fqdn: pool13.contoso.com
    product: lync2013
\`\`\`

The first line is for editors: with it they offer the keys and explain them. It may be left out.

- A key that is not written is **not known**, and what would need it is not judged. \`complete: true\` says that the document names everything there is.
- \`null\` says that there is **none**: \`nextHop: null\`.
- Names are compared without case. Numbers such as \`ucma: 4.0\` may be written with or without quotes.
- A key that is misspelt is a finding of the rule \`schema\`; the rest of the document is read all the same.
`

const keysIntro = `## The keys

Keys with an asterisk have to be there.
`

const statementIntro = `## What Microsoft's documents say, and where it is written down

Each row is a statement that a document can show, in our own words; what topolint makes of it is in the pages of the rules.
`

/** The tables in the order in which the documents reach them. @param {any} schema */
function order(schema) {
  const found = new Set(['topology', 'plan'])
  for (const name of found) for (const next of references(schema.$defs[name])) found.add(next)
  return [...found].filter((name) => schema.$defs[name].properties !== undefined)
}

/** @param {any} value @returns {string[]} */
function references(value) {
  if (typeof value !== 'object' || value === null) return []
  if (typeof value.$ref === 'string') return [nameOf(value)]
  return Object.values(value).flatMap(references)
}

/** @param {any} schema @param {string} name */
function keyTable(schema, name) {
  const { description, properties, required = [] } = schema.$defs[name]
  const rows = Object.entries(properties).map(([key, property]) => {
    const words = property.$ref === undefined ? descriptionOf(property) : schema.$defs[nameOf(property)].description
    return `| \`${key}\`${required.includes(key) ? ' *' : ''} | ${typeText(schema, property)} | ${cell(words ?? '')} |`
  })
  return `### ${titleOf(schema, name)}\n\n${description === undefined ? '' : `${description}\n\n`}| Key | Value | Meaning |\n|---|---|---|\n${rows.join('\n')}\n`
}

/** @param {any} property @returns {string | undefined} */
function descriptionOf(property) {
  return property.description ?? property.items?.description ?? property.anyOf?.[0].description
}

/** @param {any} schema @param {any} property @returns {string} */
function typeText(schema, property) {
  if (property.$ref !== undefined) return linkTo(schema, nameOf(property))
  if (property.const !== undefined) return `\`${property.const}\``
  if (property.enum !== undefined) return property.enum.map((/** @type {string} */ member) => `\`${member}\``).join(', ')
  if (property.type === 'array') return `list of: ${typeText(schema, property.items)}`
  if (property.anyOf !== undefined) return property.anyOf.map((/** @type {any} */ each) => typeText(schema, each)).join(' or ')
  if (property.format === 'date') return 'day'
  return names[String(property.type)] ?? String(property.type)
}

/** A list of a name of its own has no table: its items have. @param {any} schema @param {string} name @returns {string} */
function linkTo(schema, name) {
  const definition = schema.$defs[name]
  if (definition.properties === undefined) return typeText(schema, definition)
  const title = titleOf(schema, name)
  return `[${title}](#${anchor(title)})`
}

/** @param {any} schema @param {string} name @returns {string} */
function titleOf(schema, name) {
  return schema.$defs[name].title ?? name
}

/** @param {any} reference @returns {string} */
function nameOf(reference) {
  return reference.$ref.slice('#/$defs/'.length)
}

/** @type {Readonly<Record<string, string>>} */
const names = { 'string,number': 'text', boolean: '`true` or `false`', integer: 'number', null: '`null`' }

/** @param {Entry[]} entries @param {ReadonlyMap<string, string>} says */
function statementTable(entries, says) {
  const rows = entries.flatMap(({ statements, title, paths, kind }) => statements.map((id) => ({ id, title, paths, kind })))
  const lines = rows
    .sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0))
    .map(({ id, title, paths, kind }) => `| ${id} | ${cell(says.get(id) ?? '')} | ${kind} | ${paths.map((path) => `\`${path}\``).join(', ')} | [${title}](#${anchor(title)}) |`)
  return `| Statement | Says | In a | Keys | Example |\n|---|---|---|---|---|\n${lines.join('\n')}\n`
}

/** @param {Entry} entry */
function example({ title, statements, kind, example: text }) {
  return `#### ${title}\n\n${statements.join(', ')}; in a \`${kind}\`:\n\n\`\`\`yaml\n${text.trimEnd()}\n\`\`\`\n`
}

/** The anchor that GitHub gives a heading. @param {string} title */
function anchor(title) {
  return title.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replace(/ /gu, '-')
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|')
}

// @ts-check
// Writes the page of every rule, the way to them, and what they cover, from the built packages: the words of a finding are those of the command.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtInScenarios, demonstrate, explain, profileNames, profiles, ruleSummaries, statements } from '@topolint/core'
import { coveragePage, ruleIndex, rulePage } from '@topolint/reporters'

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url))
const folder = join(docs, 'rules')

const rules = []
for (const { id } of ruleSummaries()) {
  const rule = await explain(id)
  if ('data' in rule) rules.push({ ...rule, profiles: profileNames.filter((name) => profiles[name].has(rule.data)) })
}

mkdirSync(folder, { recursive: true })
const pages = new Map([
  ['README.md', ruleIndex({ rules, scenarios: builtInScenarios(), profiles: profileNames.map((name) => ({ name, says: profiles[name].says })) })],
  ...rules.map((rule) => /** @type {const} */ ([`${rule.id}.md`, rulePage({ ...rule, right: rule.examples.valid, wrong: rule.examples.invalid.map((example) => demonstrate(example, rule.data)) })])),
])
for (const name of readdirSync(folder)) if (name.endsWith('.md') && !pages.has(name)) rmSync(join(folder, name))
for (const [name, text] of pages) write(join(folder, name), text)
write(join(docs, 'coverage.md'), coveragePage(statements, rules.map(({ data }) => data)))

/** A page that is as it should be keeps its time. @param {string} path @param {string} text */
function write(path, text) {
  if (textOf(path) !== text) writeFileSync(path, text)
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

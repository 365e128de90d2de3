// @ts-check
// Checks every rule file and writes them as modules, so that a run parses no YAML to know its rules.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadRule } from '@topolint/engine'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = join(root, 'src', 'generated')

const loaded = ruleFiles().map((path) => ({ path, ...loadRule(path, readFileSync(join(root, path), 'utf8')) }))
const problems = loaded.flatMap((rule) => (rule.ok ? [] : rule.problems))
for (const { place, message } of problems) console.error(`${place.path}:${place.start.line}:${place.start.column} ${message}`)
if (problems.length > 0) process.exit(1)

const rules = loaded.flatMap((rule) => (rule.ok ? [rule] : [])).sort((left, right) => (left.data.id < right.data.id ? -1 : 1))
mkdirSync(target, { recursive: true })
write('rules.ts', [
  "import type { RuleData } from '@topolint/engine'",
  `export const ruleData: readonly RuleData[] = ${JSON.stringify(rules.map(({ data }) => data))}`,
  `export const topics: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(rules.map(({ data, path }) => [data.id, path.split('/')[1]])))}`,
])
write('examples.ts', [
  "import type { RuleExamples } from '@topolint/engine'",
  `export const ruleExamples: Readonly<Record<string, RuleExamples>> = {\n${rules.map(({ data, examples }) => `${JSON.stringify(data.id)}: ${examplesText(examples)}`).join(',\n')}\n}`,
])

function ruleFiles() {
  const entries = readdirSync(join(root, 'rules'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.yaml')).map((entry) => relative(root, join(entry.parentPath, entry.name)))
  return files.map((path) => path.split(sep).join('/')).sort()
}

/** @param {import('@topolint/engine').RuleExamples} examples */
function examplesText({ valid, invalid }) {
  return `{ valid: [${valid.map(exampleText).join(', ')}], invalid: [${invalid.map(exampleText).join(', ')}] }`
}

/** @param {import('@topolint/engine').Example} example */
function exampleText({ files, base, ...rest }) {
  const maps = Object.entries({ files, base }).flatMap(([name, map]) => (map === undefined ? [] : [`${name}: new Map(${JSON.stringify([...map])})`]))
  return maps.length === 0 ? JSON.stringify(rest) : `{ ...${JSON.stringify(rest)}, ${maps.join(', ')} }`
}

/** @param {string} name @param {readonly string[]} lines */
function write(name, lines) {
  writeFileSync(join(target, name), `/** Written by scripts/build-rules.mjs from the rule files. */\n${lines.join('\n')}\n`)
}

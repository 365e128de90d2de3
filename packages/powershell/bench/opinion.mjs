// node bench/opinion.mjs [--list] folder…: names of commands with their offsets, ours against tree-sitter-pwsh, on the files it reads without an error.
import { parse, walk } from '../dist/index.js'
import { place, scriptsBelow } from './scripts.mjs'
import { treeSitter } from './tree-sitter.mjs'

const isListed = process.argv.includes('--list')
const parser = await treeSitter()
if (parser === undefined) process.exit(0)

function ours(text) {
  const names = new Map()
  walk(parse(text).root, {
    enter(node) {
      if (node.kind === 'command') names.set(node.name.start, text.slice(node.name.start, node.name.end))
      return true
    },
  })
  return names
}

function theirs(root, text) {
  const names = new Map()
  for (const node of root.descendantsOfType('command')) {
    const name = node.childForFieldName('command_name')
    if (name !== null) names.set(name.startIndex, text.slice(name.startIndex, name.endIndex))
  }
  return names
}

/** Why the two differ, where the reason is one of the known ones. */
function reasonOf({ who, name }) {
  if (who === 'theirs' && /^(else|elseif|param|catch|finally|until|begin|process|end)$/i.test(name)) return 'theirs reads a keyword on a line of its own as a command'
  if (who === 'theirs' && /^[\d-]/.test(name)) return 'theirs reads arithmetic as a command'
  return who === 'ours' ? 'only we find it' : 'only they find it'
}

let files = 0
let same = 0
const differences = []
for (const { path, text } of scriptsBelow(process.argv.slice(2).filter((argument) => argument !== '--list'))) {
  const tree = parser.parse(text)
  if (tree !== null && !tree.rootNode.hasError) {
    files++
    const mine = ours(text)
    const other = theirs(tree.rootNode, text)
    const found = [
      ...[...mine].filter(([at, name]) => other.get(at) !== name).map(([at, name]) => ({ at, name, who: 'ours' })),
      ...[...other].filter(([at, name]) => mine.get(at) !== name).map(([at, name]) => ({ at, name, who: 'theirs' })),
    ]
    if (found.length === 0) same++
    differences.push(...found.map((difference) => ({ ...difference, path, line: place(text, difference.at) })))
  }
  tree?.delete()
}
console.log(`${files} files read without an error by tree-sitter-pwsh, ${same} with the same commands, ${differences.length} differences`)
const reasons = new Map()
for (const difference of differences) reasons.set(reasonOf(difference), (reasons.get(reasonOf(difference)) ?? 0) + 1)
for (const [reason, count] of reasons) console.log(`${String(count).padStart(6)} ${reason}`)
if (isListed) for (const { path, line, who, name } of differences) console.log(`${path}:${line} only ${who}: ${name.slice(0, 80)}`)

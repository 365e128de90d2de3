// node --expose-gc bench/speed.mjs folder…: time and memory, with tree-sitter-pwsh on the same files when it is installed.
import { parse } from '../dist/index.js'
import { scriptsBelow } from './scripts.mjs'
import { treeSitter } from './tree-sitter.mjs'

const rounds = 5
const scripts = scriptsBelow(process.argv.slice(2)).map(({ text }) => text)
const size = scripts.reduce((sum, text) => sum + text.length, 0)
const speedOf = (milliseconds) => `${(size / 1000 / milliseconds).toFixed(1)} MB/s`

function best(work) {
  let least = Infinity
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    for (const text of scripts) work(text)
    least = Math.min(least, performance.now() - start)
  }
  return least
}

console.log(`${scripts.length} files, ${(size / 1e6).toFixed(1)} MB`)
const ours = best(parse)
console.log(`topolint           ${speedOf(ours)}`)

const parser = await treeSitter()
if (parser !== undefined) {
  const theirs = best((text) => parser.parse(text)?.delete())
  console.log(`tree-sitter-pwsh   ${speedOf(theirs)}\ntimes faster       ${(theirs / ours).toFixed(1)}`)
}

if (globalThis.gc !== undefined) {
  globalThis.gc()
  const before = process.memoryUsage().heapUsed
  const trees = scripts.map((text) => parse(text))
  globalThis.gc()
  const bytes = process.memoryUsage().heapUsed - before
  console.log(`memory             ${(bytes / size).toFixed(1)} bytes a character of source (${trees.length} trees held)`)
}

// Speed and memory of reading XML, after a build: node --expose-gc packages/readers/bench/xml.mjs elements|topology <file>
// The file is repeated to ten million characters; best of seven by processor time, the collector's included. One way a run,
// because what ran before changes how fast the next one is.
import { readFileSync } from 'node:fs'
import { decode } from '@topolint/engine'
import { readTopologyXml } from '../dist/index.js'
import { parseXml } from '../dist/xml/element/parse-xml.js'

const wanted = 10_000_000

const ways = {
  elements: (text) => parseXml(text),
  topology: (text) => readTopologyXml({ path: 'topology.xml', text, language: 'xml' }),
}

/** What stands inside the root, over and over, without the declaration. */
function repeated(whole) {
  const text = whole.replace(/^\s*<\?xml[^>]*>\s*/u, '')
  const open = /<(\w+)[^>]*>/u.exec(text)
  const start = open.index + open[0].length
  const end = text.lastIndexOf(`</${open[1]}>`)
  const inside = text.slice(start, end)
  return Buffer.from(text.slice(0, start) + inside.repeat(Math.ceil(wanted / inside.length)) + text.slice(end)).toString()
}

function held() {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

const [, , way, path] = process.argv
const text = repeated(decode(readFileSync(path)).text)
const results = []
let best = Infinity
let memory = 0
for (let turn = 0; turn < 7; turn++) {
  results.pop()
  const before = held()
  const start = process.cpuUsage()
  results.push(ways[way](text))
  const { user, system } = process.cpuUsage(start)
  best = Math.min(best, (user + system) / 1e6)
  memory = Math.max(memory, held() - before)
}
console.log(`${way}: ${(text.length / 1e6 / best).toFixed(1)} MB/s, ${Math.round(memory / 1e6)} MB held after ${(text.length / 1e6).toFixed(1)} MB`)

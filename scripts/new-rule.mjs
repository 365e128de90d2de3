// @ts-check
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './process.mjs'
import { refuseName, scaffoldRule } from './rule-scaffold.mjs'

const [name = ''] = process.argv.slice(2)
const [topic = '', id = ''] = name.split('/')
const files = Object.entries(scaffoldRule(topic, id))
const taken = files.map(([path]) => path).find((path) => existsSync(join(root, path)))
const problem = refuseName(name) ?? (taken === undefined ? undefined : `${taken} is there already.`)

if (problem !== undefined) {
  console.error(problem)
  process.exitCode = 2
} else {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    console.log(`wrote ${path}`)
  }
  console.log('Fill in the empty fields, then run npm test: it names what is still missing.')
}

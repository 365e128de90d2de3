// @ts-check
// Writes the JSON Schemas of what people write for topolint itself, from the built package.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { baselineSchema, configurationSchema } from '../dist/index.js'

const folder = new URL('../schemas/', import.meta.url)

mkdirSync(folder, { recursive: true })
write('configuration-v1.json', configurationSchema({}))
write('baseline-v1.json', baselineSchema({}))

/** @param {string} name @param {unknown} schema */
function write(name, schema) {
  writeFileSync(fileURLToPath(new URL(name, folder)), `${JSON.stringify(schema, undefined, 2)}\n`)
}

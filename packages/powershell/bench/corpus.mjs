// node bench/corpus.mjs [--list] folder…: how many files of each folder have a syntax error, and which.
import { basename, relative } from 'node:path'
import { parse } from '../dist/index.js'
import { place, scriptsBelow } from './scripts.mjs'

const isListed = process.argv.includes('--list')
const folders = process.argv.slice(2).filter((argument) => argument !== '--list')

for (const folder of folders) {
  const scripts = scriptsBelow([folder])
  const broken = scripts.map((script) => ({ ...script, errors: parse(script.text).errors })).filter(({ errors }) => errors.length > 0)
  const share = scripts.length === 0 ? 100 : 100 - (100 * broken.length) / scripts.length
  console.log(`| ${basename(folder)} | ${scripts.length} | ${broken.length} | ${share.toFixed(2)} % |`)
  if (!isListed) continue
  for (const { path, text, errors } of broken) {
    const [first] = errors
    console.log(`  ${relative(folder, path)}:${place(text, first.start)} ${first.message} (${errors.length})`)
  }
}

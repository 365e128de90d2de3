import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { compiledFile, runScript, scriptOf, useCompiledCode } from '../src/compiled-code.js'
import { broken, folder, topolint } from './command.js'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const isCode = (name: string): boolean => name.endsWith('.code')

describe('the command as it was built', () => {
  const names = readdirSync(dist).filter(isCode)
  const files = readdirSync(dist).filter((name) => name.endsWith('.cjs')).map((name) => join(dist, name))
  const compiled = files.filter((file) => names.some((name) => compiledFile(file) === join(dist, name)))

  test('what linting needs is compiled, and nothing that is gone', () => {
    const needed = ['start', 'procedures', 'scripts', 'markdown', 'xml', 'tables']
    expect(needed.filter((name) => !compiled.some((file) => file.startsWith(join(dist, `${name}-`))))).toEqual([])
    expect(names.length).toBe(compiled.length)
  })

  test('all of it is in ASCII, which nobody has to decode', () => {
    expect(files.filter((file) => /[^\0-\x7f]/.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  test.each(compiled)('%s is taken by the V8 that compiled it', (file) => {
    expect(scriptOf(file, readFileSync(compiledFile(file))).cachedDataRejected).toBe(false)
  })
})

describe('what must not matter', () => {
  test.each<[string, (copy: string) => void]>([
    ['no compiled code', (copy) => change(copy, (file) => rmSync(file))],
    ['compiled code of another V8 in our place', (copy) => spoil(copy, (bytes) => bytes.fill(0xff, 4, 8))],
    ['compiled code that ends early', (copy) => spoil(copy, (bytes) => bytes.subarray(0, bytes.length / 2))],
    ['compiled code that is empty', (copy) => spoil(copy, () => Buffer.alloc(0))],
    ['compiled code that is something else', (copy) => spoil(copy, () => Buffer.from('something else'))],
  ])('%s', (_, happens) => {
    const copy = folder()
    cpSync(dist, copy, { recursive: true })
    happens(copy)
    const cwd = folder({ 'topology.yaml': broken })
    expect(topolint(['-f', 'json'], { cwd, bin: join(copy, 'topolint.cjs') })).toEqual(topolint(['-f', 'json'], { cwd }))
  })

  function spoil(copy: string, spoilt: (bytes: Buffer) => Uint8Array): void {
    change(copy, (file) => writeFileSync(file, spoilt(readFileSync(file))))
  }

  function change(copy: string, each: (file: string) => void): void {
    for (const name of readdirSync(copy).filter(isCode)) each(join(copy, name))
  }
})

test('a file runs as Node runs it', () => {
  const file = join(folder({ 'other.cjs': "module.exports = 'other'" }), 'file.cjs')
  writeFileSync(file, "exports.seen = [this === exports, module.exports === exports, __filename, __dirname, require('./other.cjs'), require('node:path').sep]")
  const module = new Module(file)
  module.filename = file
  runScript(scriptOf(file), module, file)
  expect(module.exports).toEqual({ seen: [true, true, file, dirname(file), 'other', sep] })
})

test('compiled code runs in the place of the file, which others require as ever', () => {
  const root = folder({ 'greeting.cjs': "exports.text = 'file'", 'other.cjs': "module.exports = require('./greeting.cjs')" })
  const greeting = join(root, 'greeting.cjs')
  writeFileSync(join(root, 'code.cjs'), readFileSync(greeting, 'utf8').replace('file', 'code'))
  writeFileSync(compiledFile(greeting), scriptOf(join(root, 'code.cjs')).createCachedData())

  const require = createRequire(greeting)
  const { extensions } = require // eslint-disable-line @typescript-eslint/no-deprecated -- what the command changes is put back
  onTestFinished(() => void Reflect.deleteProperty(extensions, '.cjs'))
  useCompiledCode(root)
  const other: unknown = require(join(root, 'other.cjs'))
  expect(other).toEqual({ text: 'code' })
  expect(require(greeting)).toBe(other)
})

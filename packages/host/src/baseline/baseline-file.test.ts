import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { baselineText, readBaseline } from './baseline-file.js'

let path: string

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'baseline-')), 'topolint-baseline.json')
})

afterEach(() => rmSync(join(path, '..'), { recursive: true, force: true }))

const entry = fc.record({ rule: fc.string(), path: fc.string(), message: fc.string({ unit: 'binary' }), fingerprint: fc.string() })

test('what is written is read, in an order that does not depend on how it came', () => {
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ fingerprint }) => fingerprint, maxLength: 8 }), (entries) => {
      const text = baselineText(entries)
      expect(baselineText(entries.toReversed())).toBe(text)
      writeFileSync(path, text)
      const read = readBaseline(path)
      expect(read.kind === 'entries' ? baselineText(read.entries) : read).toBe(text)
    }),
  )
})

test('a key more is left alone', () => {
  writeFileSync(path, '{"formatVersion": 1, "entries": [], "comment": "drawn in June"}')
  expect(readBaseline(path)).toEqual({ kind: 'entries', entries: [] })
})

test('none is none', () => {
  expect(readBaseline(path)).toEqual({ kind: 'missing' })
})

test('a large one is read', () => {
  const entries = Array.from({ length: 30_000 }, (_, at) => ({ rule: 'schema', path: `a${at}.yaml`, message: 'The key name is missing', fingerprint: String(at) }))
  writeFileSync(path, baselineText(entries))
  const read = readBaseline(path)
  expect(read.kind === 'entries' ? read.entries.length : read).toBe(30_000)
})

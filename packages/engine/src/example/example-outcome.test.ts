import { expect, test } from 'vitest'
import type { Finding } from '../finding/finding.js'
import type { Level } from '../finding/level.js'
import { judgeExample } from './example-outcome.js'

const text = 'a: 1\nb: 2 # <- b is wrong\nc: 3\n'
const example = { name: 'marked', input: text }

function finding(offset: number, message: string, level: Level = 'error', path = 'topology.yaml'): Finding {
  const source = { path, text, language: 'yaml' } as const
  return { rule: 'r', level, message, why: '', at: { source, start: offset, end: offset + 1 }, related: [], fingerprint: String(offset) }
}

const right = finding(5, 'b is wrong')

test.each<[string, readonly Finding[], string]>([
  ['as marked', [right], 'reported'],
  ['nothing', [], 'missing'],
  ['one more', [right, finding(0, 'a is wrong')], 'noisy'],
  ['the same twice', [right, right], 'noisy'],
  ['another message', [finding(5, 'b is 2')], 'wrong'],
  ['another line', [finding(0, 'b is wrong')], 'wrong'],
  ['another file', [finding(5, 'b is wrong', 'error', 'other.yaml')], 'wrong'],
])('%s is %s', (_name, findings, kind) => {
  expect(judgeExample(example, findings).kind).toBe(kind)
})

test('without marks and findings an example is validated', () => {
  expect(judgeExample({ name: 'healthy', input: 'a: 1' }, [])).toEqual({ kind: 'validated' })
})

test('a stated level counts', () => {
  const stated = { name: 'level', input: 'b: 2 # <- (warning) b is wrong' }
  expect(judgeExample(stated, [finding(0, 'b is wrong', 'warning')]).kind).toBe('reported')
  expect(judgeExample(stated, [finding(0, 'b is wrong', 'error')]).kind).toBe('wrong')
})

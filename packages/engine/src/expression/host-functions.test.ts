import fc from 'fast-check'
import { expect, test } from 'vitest'
import { glob, hostFunctions, isFqdn, isSipAddress } from './host-functions.js'

test.each([
  ['pool13.contoso.com', true],
  ['pool13.contoso.com.', true],
  ['a-b.c', true],
  ['pool13', false],
  ['10.0.0', true],
  ['pool 13.contoso.com', false],
  ['-a.contoso.com', false],
  ['a..b', false],
  ['', false],
  [`${'a'.repeat(64)}.com`, false],
])('isFqdn(%j) is %s', (text, expected) => {
  expect(isFqdn(text)).toBe(expected)
})

test.each([
  ['sip:helpdesk@contoso.com', true],
  ['SIP:helpdesk@contoso.com', true],
  ['helpdesk@contoso.com', false],
  ['sip:@contoso.com', false],
  ['sip:help desk@contoso.com', false],
  ['sip:helpdesk@contoso', false],
  ['sip:a@b@contoso.com', false],
])('isSipAddress(%j) is %s', (text, expected) => {
  expect(isSipAddress(text)).toBe(expected)
})

test.each([
  ['pool13.contoso.com', 'pool*.contoso.com', true],
  ['POOL13.contoso.com', 'pool??.*', true],
  ['pool1.contoso.com', 'pool??.*', false],
  ['abc', '*', true],
  ['', '*', true],
  ['', '?', false],
  ['aab', '*ab', true],
  ['aba', 'a*b', false],
])('%j matches %j: %s', (text, pattern, expected) => {
  expect(glob(text, pattern)).toBe(expected)
})

test('glob agrees with the same pattern as a regular expression', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 })
  const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6 })
  fc.assert(
    fc.property(letters, patterns, (text, pattern) => {
      const same = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u')
      expect(glob(text, pattern)).toBe(same.test(text))
    }),
  )
})

test('no host function throws on any text', () => {
  const unary = ['isFqdn(string): bool', 'isSipAddress(string): bool']
  const binary = ['sameId(string, string): bool', 'string.glob(string): bool']
  fc.assert(
    fc.property(fc.string(), fc.string(), (left, right) => {
      for (const name of unary) expect(typeof call(name, left)).toBe('boolean')
      for (const name of binary) expect(typeof call(name, left, right)).toBe('boolean')
      expect(typeof call('hasKb(list<string>, string): bool', [left], right)).toBe('boolean')
    }),
  )
})

test('a KB number is the same with and without its letters', () => {
  expect(call('hasKb(list<string>, string): bool', ['KB 2741295'], '2741295')).toBe(true)
})

function call(name: string, ...values: readonly unknown[]): unknown {
  const found: unknown = hostFunctions[name]
  return typeof found === 'function' ? Reflect.apply(found, undefined, values) : undefined
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonName, glob, hostFunctions, isFqdn, isIpAddress, isSipAddress } from './host-functions.js'

test.each([
  ['pool13.contoso.com', true],
  ['pool13.contoso.com.', true],
  ['a-b.c', true],
  ['pool13', false],
  ['10.0.0', false],
  ['10.0.0.a1', true],
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

test.each([
  ['192.0.2.31', true],
  ['192.0.2.310', false],
  ['192.0.2', false],
  ['2001:db8::31', true],
  ['::', true],
  ['host:5061', false],
  ['apps.contoso.com', false],
])('isIpAddress(%j) is %s', (text, expected) => {
  expect(isIpAddress(text)).toBe(expected)
})

test.each([
  ['CN=apps.contoso.com, O=Contoso', 'apps.contoso.com'],
  ['O=Contoso,cn=apps.contoso.com', 'apps.contoso.com'],
  ['apps.contoso.com', 'apps.contoso.com'],
])('the common name of %j is %j', (subject, expected) => {
  expect(commonName(subject)).toBe(expected)
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
  const unary = ['isFqdn(string): bool', 'isSipAddress(string): bool', 'isIpAddress(string): bool', 'hasBlank(string): bool']
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

test('names are taken apart, searched and written, whatever they hold', () => {
  const names = 'names(string): list<string>'
  expect(call(names, 'a.contoso.com, b.contoso.com;c.contoso.com')).toEqual(['a.contoso.com', 'b.contoso.com', 'c.contoso.com'])
  expect(call(names, ' , ')).toEqual([])
  expect(call('holds(list<string>, string): bool', ['A.contoso.com.'], 'a.contoso.com')).toBe(true)
  expect(call('holds(list<string>, string): bool', [], 'a.contoso.com')).toBe(false)
  expect(call('join(list<string>): string', ['a', 'b'])).toBe('a, b')
})

function call(name: string, ...values: readonly unknown[]): unknown {
  const found: unknown = hostFunctions[name]
  return typeof found === 'function' ? Reflect.apply(found, undefined, values) : undefined
}

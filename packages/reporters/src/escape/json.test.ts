import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeJson } from './json.js'

test('what a terminal or a runner obeys is written as its escape', () => {
  expect(escapeJson(JSON.stringify(['\u001b', '\u009b', '\u202e', '\u{e0041}', '\u007f', '##[error]', '##vso[x]']))).toBe(
    '["\\u001b","\\u009b","\\u202e","\\udb40\\udc41","\\u007f","\\u0023#[error]","\\u0023#vso[x]"]',
  )
})

test('nothing is lost, and nothing is obeyed', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('#', '##[', '##vso[', '::', '\n')).map((parts) => parts.join('')))
  fc.assert(
    fc.property(text, fc.constantFrom(0, 2), (value, indent) => {
      const json = escapeJson(JSON.stringify({ value }, undefined, indent))
      expect(JSON.parse(json)).toEqual({ value })
      expect(json).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]|##(vso)?\[/u)
    }),
  )
})

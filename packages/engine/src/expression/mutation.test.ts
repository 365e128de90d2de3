import { expect, test } from 'vitest'
import { compile } from './expression.js'
import { mutantsOf } from './mutation.js'

const scope = { self: 'ApplicationPool', estate: 'Estate' }

test('an expression becomes true, false, and loses each operand', () => {
  expect(mutantsOf('(self.isNew || self.wasRetargeted) && estate.isMixed', scope)).toEqual([
    { text: 'true', says: 'becomes true' },
    { text: 'false', says: 'becomes false' },
    { text: '((self.isNew || self.wasRetargeted))', says: 'loses `estate.isMixed`' },
    { text: '(estate.isMixed)', says: 'loses `(self.isNew || self.wasRetargeted)`' },
    { text: '((self.isNew)) && estate.isMixed', says: 'loses `self.wasRetargeted`' },
    { text: '((self.wasRetargeted)) && estate.isMixed', says: 'loses `self.isNew`' },
  ])
})

test('operands inside macros and ternaries count', () => {
  const texts = mutantsOf('estate.pools.exists(p, p.isFrontEnd && has(p.site)) ? self.isNew : false', scope).map(({ text }) => text)
  expect(texts).toContain('estate.pools.exists(p, (p.isFrontEnd)) ? self.isNew : false')
  expect(texts).toContain('estate.pools.exists(p, (has(p.site))) ? self.isNew : false')
})

test.each(['estate.isMixed && !(self.isNew)', '(estate.pools).exists(p, p.isFrontEnd) && true', '(self.isNew ? true : (false)) || estate.isMixed', 'estate.pools.exists(p, p.isFrontEnd && !(p.isDefined))'])(
  'every mutant of %s is an expression again',
  (text) => {
    for (const mutant of mutantsOf(text, scope)) expect(compile(mutant.text, scope)).toMatchObject({ ok: true })
  },
)

test('a constant is not its own mutant', () => {
  expect(mutantsOf('true', scope)).toEqual([{ text: 'false', says: 'becomes false' }])
})

import { expect, test } from 'vitest'
import { known, unknown, type Field } from '../model/field.js'
import { nowhere } from '../source/source.js'
import { withImplied } from './implied.js'

const is = (value: string): Field => known(value, nowhere)
const implies = { pool: ['application.pool'], sourcePool: ['pool'] }

test.each<readonly [string, Readonly<Record<string, Field>>, Readonly<Record<string, unknown>>]>([
  ['a subject from another', { pool: is('old.contoso.com') }, { pool: 'old.contoso.com', sourcePool: 'old.contoso.com' }],
  ['one after the other', { application: is('old.contoso.com/bot') }, { application: 'old.contoso.com/bot', pool: 'old.contoso.com', sourcePool: 'old.contoso.com' }],
  ['nothing from nothing', { application: is('bot') }, { application: 'bot' }],
  ['what is named stays', { pool: is('a.contoso.com'), sourcePool: is('b.contoso.com') }, { pool: 'a.contoso.com', sourcePool: 'b.contoso.com' }],
  ['what nobody says follows from what is said', { pool: is('old.contoso.com'), sourcePool: unknown('the same') }, { pool: 'old.contoso.com', sourcePool: 'old.contoso.com' }],
  ['the unknown stays unknown', { pool: unknown('$pool') }, { pool: 'unknown', sourcePool: 'unknown' }],
])('%s', (_, subjects, expected) => {
  const found = Object.entries(withImplied(subjects, implies)).map(([name, field]) => [name, field.state === 'known' ? field.value : field.state])
  expect(Object.fromEntries(found)).toEqual(expected)
})

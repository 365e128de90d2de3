import { expect, test } from 'vitest'
import { directiveName } from './directive-name.js'

test.each([
  ['topolint-ignore[a]: b', 'place'],
  ['  \ttopolint-ignore[a]', 'place'],
  ['topolint-ignore', 'place'],
  ['topolint-ignore-file[a]: b', 'file'],
])('%j is a directive', (text, scope) => {
  expect(directiveName(text)).toMatchObject({ scope })
})

test.each([
  ['topolint-ingore[a]: b', 'topolint-ingore', 'topolint-ignore'],
  ['toplint-ignore', 'toplint-ignore', 'topolint-ignore'],
  ['topolintignore[a]: b', 'topolintignore', 'topolint-ignore'],
  ['topolint_ignore[a]: b', 'topolint_ignore', 'topolint-ignore'],
  ['topolint–ignore[a]: b', 'topolint–ignore', 'topolint-ignore'],
  ['Topolint-Ignore[a]: b', 'Topolint-Ignore', 'topolint-ignore'],
  ['topolint-ignores[a]: b', 'topolint-ignores', 'topolint-ignore'],
  ['topolint-ignore-line[a]: b', 'topolint-ignore-line', 'topolint-ignore'],
  ['topolint-ignore-next-line', 'topolint-ignore-next-line', 'topolint-ignore'],
  ['topolint-ignore-files[a]: b', 'topolint-ignore-files', 'topolint-ignore-file'],
  ['topolint-ingore-file[a]: b', 'topolint-ingore-file', 'topolint-ignore-file'],
  ['topolint-disable', 'topolint-disable', 'topolint-ignore'],
  ['topolint-disable-file [a]', 'topolint-disable-file', 'topolint-ignore-file'],
  ['topolint-off[a]: b', 'topolint-off', 'topolint-ignore'],
  ['topolint ignore[a]: b', 'topolint ignore', 'topolint-ignore'],
  [' topolint  ignore: b', 'topolint  ignore', 'topolint-ignore'],
])('%j is misspelt', (text, written, meant) => {
  const name = directiveName(text)
  expect(name).toMatchObject({ written, meant })
  expect(text.slice(name?.start, name?.end)).toBe(written)
})

test.each([
  [''],
  ['   '],
  ['topolint'],
  ['topolint checks this file'],
  ['topolint ignores this file because it is not ours'],
  ['topolint: scenario=2010-UPG-2'],
  ['topolint: ignore[a]: b'],
  ['topolint-rules/ has the rules of the team'],
  ['topolint-engine is not meant'],
  ['see topolint-ignore[a]: b'],
  ['eslint-disable-next-line'],
  ['ignore[a]: b'],
  ['the topology ignores it'],
  ['__proto__'],
])('%j is no directive', (text) => {
  expect(directiveName(text)).toBeUndefined()
})

test('a word that is far too long is not compared with anything', () => {
  expect(directiveName(`topolint-ignore${'e'.repeat(100_000)}[a]: b`)).toBeUndefined()
})

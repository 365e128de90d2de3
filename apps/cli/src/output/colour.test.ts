import { colours, plain } from '@topolint/reporters'
import { expect, test } from 'vitest'
import { paletteFor } from './colour.js'

test.each<[asked: boolean | undefined, env: Readonly<Record<string, string>>, isTerminal: boolean, coloured: boolean]>([
  [undefined, {}, true, true],
  [undefined, {}, false, false],
  [undefined, { TERM: 'dumb' }, true, false],
  [undefined, { NO_COLOR: '' }, true, true],
  [undefined, { NO_COLOR: '0' }, true, false],
  [undefined, { FORCE_COLOR: 'false' }, true, false],
  [true, { NO_COLOR: '1', TERM: 'dumb' }, false, true],
  [false, { FORCE_COLOR: '1' }, true, false],
])('asked %s, environment %j, terminal %s: %s', (asked, env, isTerminal, coloured) => {
  expect(paletteFor(asked, { env }, { isTerminal })).toBe(coloured ? colours : plain)
})

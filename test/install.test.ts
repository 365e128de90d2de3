import { expect, test } from 'vitest'
import { agrees } from '../scripts/install.mjs'

const turbo = { 'node_modules/turbo': { version: '2.0.0' } }
const link = { 'node_modules/topolint': { link: true }, 'apps/cli': { version: '0.0.0' } }

test.each([
  ['nothing installed', turbo, undefined, false],
  ['the same', turbo, turbo, true],
  ['another version', turbo, { 'node_modules/turbo': { version: '1.0.0' } }, false],
  ['one missing', { ...turbo, 'node_modules/vitest': { version: '4.0.0' } }, turbo, false],
  ['one too many', turbo, { ...turbo, 'node_modules/vitest': { version: '4.0.0' } }, true],
  ['an optional one missing', { ...turbo, 'node_modules/@turbo/linux-64': { version: '2.0.0', optional: true } }, turbo, true],
  ['a link', link, { 'node_modules/topolint': { link: true } }, true],
  ['a package where a link should be', link, { 'node_modules/topolint': { version: '0.0.0' } }, false],
  ['a version of ours that moved', link, { ...link, 'apps/cli': { version: '0.1.0' } }, true],
] as const)('%s', (_, wanted, installed, verdict) => {
  expect(agrees({ packages: wanted }, installed === undefined ? undefined : { packages: installed })).toBe(verdict)
})

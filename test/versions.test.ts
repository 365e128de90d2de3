import { describe, expect, test } from 'vitest'
import { bump, expectedVersions, holds } from '../scripts/versions.mjs'

test.each([
  [undefined, '9.9.9', true],
  ['^1.2.3', '1.2.3', true],
  ['^1.2.3', '1.9.0', true],
  ['^1.2.3', '1.2.2', false],
  ['^1.2.3', '2.0.0', false],
  ['^0.2.3', '0.2.4', true],
  ['^0.2.3', '0.3.0', false],
  ['^0.0.3', '0.0.3', true],
  ['^0.0.3', '0.0.4', false],
  ['^0.0.0', '0.0.1', false],
  ['*', '1.0.0', false],
])('%s holds %s: %s', (range, version, verdict) => {
  expect(holds(range, version)).toBe(verdict)
})

test.each([
  ['1.2.3', 'none', '1.2.3'],
  ['1.2.3', 'patch', '1.2.4'],
  ['1.2.3', 'minor', '1.3.0'],
  ['1.2.3', 'major', '2.0.0'],
] as const)('%s and a %s step make %s', (version, step, next) => {
  expect(bump(version, step)).toBe(next)
})

describe('the versions after a release', () => {
  const manifests = [
    { name: '@topolint/yaml', version: '0.1.0' },
    { name: '@topolint/engine', version: '0.4.0', dependencies: { '@topolint/yaml': '^0.1.0' } },
    { name: 'topolint', version: '0.4.0', dependencies: { '@topolint/engine': '^0.4.0' } },
  ]
  const versions = (...asked: Parameters<typeof expectedVersions>[1]): readonly string[] => Object.values(expectedVersions(manifests, asked))

  test('nothing asked, nothing moves', () => {
    expect(versions()).toEqual(['0.1.0', '0.4.0', '0.4.0'])
  })

  test('those that belong together move together, by the largest step', () => {
    expect(versions({ name: 'topolint', type: 'minor' }, { name: '@topolint/engine', type: 'patch' })).toEqual(['0.1.0', '0.5.0', '0.5.0'])
  })

  test('a package of its own moves alone while the others take it', () => {
    expect(versions({ name: '@topolint/yaml', type: 'patch' })).toEqual(['0.1.1', '0.4.0', '0.4.0'])
  })

  test('and takes the others along when they do not', () => {
    expect(versions({ name: '@topolint/yaml', type: 'minor' })).toEqual(['0.2.0', '0.4.1', '0.4.1'])
  })
})

import fc from 'fast-check'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Configuration } from './configuration.js'
import { findProject, folderOf } from './find-project.js'
import { loadConfiguration, type LoadedConfiguration } from './load-configuration.js'

let root: string

beforeEach(() => {
  root = realpathSync.native(mkdtempSync(join(tmpdir(), 'configuration-')))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

function load(text: string | Uint8Array, others: Readonly<Record<string, string>> = {}): LoadedConfiguration {
  write({ 'topolint.yaml': text, ...others })
  return loadConfiguration({ path: join(root, 'topolint.yaml'), gitRoot: root, cwd: root })
}

function loaded(text: string, others: Readonly<Record<string, string>> = {}): Configuration {
  const outcome = load(text, others)
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'))
  return outcome.configuration
}

describe('files that extend one another', () => {
  const others = { 'a.yaml': 'rules: { one: info }\ntoday: 2020-01-01\nignore: x\n', 'deep/b.yaml': 'extends: ../a.yaml\nrules: { two: off }\nrulePaths: house\ntoday: 2021-01-01\n' }

  test('lists grow, of single values the last one counts, and paths are those of their file', () => {
    const { files, rules, ignore, rulePaths, today, profile } = loaded('extends: [minimal, deep/b.yaml, strict]\nrules: { one: error }\nignore: [y]\n', others)
    expect(files).toEqual(['a.yaml', 'deep/b.yaml', 'topolint.yaml'])
    expect(rules.map((each) => each.rules.map(({ id, level }) => `${id.value} ${level?.value ?? ''}`))).toEqual([['one info'], ['two off'], ['one error']])
    expect(ignore.map(({ value }) => value)).toEqual(['x', 'y'])
    expect(rulePaths.map(({ value }) => value)).toEqual([join(root, 'deep/house')])
    expect([today?.value, profile?.value]).toEqual(['2021-01-01', 'strict'])
  })

  test('every value knows its place', () => {
    const { rules } = loaded('extends: a.yaml\n', others)
    const said = rules[0]?.rules[0]?.level
    expect([said?.at.source.path, said?.at.source.text.slice(said.at.start, said.at.end)]).toEqual(['a.yaml', 'info'])
  })

  test('the same one twice is none that extends itself', () => {
    expect(loaded('extends: [a.yaml, a.yaml]\n', others).files).toEqual(['a.yaml', 'a.yaml', 'topolint.yaml'])
  })
})

describe('a file', () => {
  test.each([[''], ['# nothing\n'], ['{}'], ['\ufeffrules: {}\n']])('may say nothing: %j', (text) => {
    expect(loaded(text)).toMatchObject({ files: ['topolint.yaml'], ignore: [] })
  })

  test.each<[text: string | Uint8Array, message: RegExp]>([
    [Uint8Array.from([0xff, 0xfe, 0x61, 0]), /is no text in UTF-8/u],
    ['rules: []', /Keys with values are needed here, not a list/u],
    ['[]', /Keys with values are needed here, not a list/u],
    ['__proto__: { rules: {} }', /The key __proto__ is not known here/u],
    ['rules: { one: { levle: off } }', /Did you mean level\?/u],
    ['overrides: [{ rules: {} }]', /The key files is missing/u],
    ['extends: /etc/topolint.yaml', /lies outside of the repository/u],
    ['extends: https://contoso.com/topolint.yaml', /does not exist/u],
    ['extends: [./topolint.yaml]', /extends itself/u],
    [`ignore: [${'a, '.repeat(2_001)}]`, /^More than 2,000 patterns/u],
    [`rules: ${'{ a: '.repeat(200)}off${' }'.repeat(200)}`, /./u],
  ])('is refused: %j', (text, message) => {
    const outcome = load(text)
    expect(outcome.ok).toBe(false)
    if (!outcome.ok) expect(outcome.problems[0]?.message).toMatch(message)
  })

  test('may hold anything: it is read, or refused with a place in it', () => {
    const words = fc.constantFrom('extends:', 'rules:', 'one:', ' off', ' { level: info }', '\n', '  ', '- ', '[', ']', '*a', '&a', 'ignore: x', 'today: 2020-01-01', '\t', '"', '--- ', 'limits: { files: 1 }')
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const outcome = load(parts.join(''))
        const places = outcome.ok ? [] : outcome.problems.map(({ at }) => at)
        return places.every(({ start, end, source }) => start >= 0 && start <= end && end <= source.text.length)
      }),
      { numRuns: 200 },
    )
  })
})

describe('where a run takes place', () => {
  test('outside of a repository the configuration is looked for all the way up', () => {
    write({ 'topolint.yaml': '', 'deep/er/a.yaml': '' })
    expect(findProject(join(root, 'deep/er'))).toEqual({ gitRoot: undefined, configuration: join(root, 'topolint.yaml') })
  })

  test('the root of the repository ends the search, with what stands in it', () => {
    write({ 'topolint.yaml': '', 'r/.git': 'gitdir: elsewhere', 'r/.github/topolint.yaml': '', 'r/deep/a.yaml': '' })
    expect(findProject(join(root, 'r/deep'))).toEqual({ gitRoot: join(root, 'r'), configuration: join(root, 'r/.github/topolint.yaml') })
  })

  test.each([
    ['topolint.yaml', '.'],
    ['.config/topolint.yaml', '.'],
    ['deep/.github/topolint.yaml', 'deep'],
    ['ci/strict.yaml', 'ci'],
  ])('patterns of %s hold in %s', (path, folder) => {
    expect(folderOf(join(root, path))).toBe(join(root, folder))
  })
})

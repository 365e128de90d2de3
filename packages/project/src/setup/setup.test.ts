import { join } from 'node:path'
import { profiles } from '@topolint/core'
import { describe, expect, test } from 'vitest'
import { folder } from '../../test/folder.js'
import { surroundingsIn } from '../../test/surroundings-in.js'
import { UsageError } from '../usage-error.js'
import { asConfigured, type Selection } from './selection.js'
import { setupOf } from './setup.js'

describe('where a run takes place', () => {
  test.each<[name: string, files: Readonly<Record<string, string>>, cwd: string, root: string]>([
    ['without a configuration, the repository', { 'a/b/x.yaml': '' }, 'a/b', '.'],
    ['else the folder of the configuration', { 'a/topolint.yaml': '{}', 'a/b/x.yaml': '' }, 'a/b', 'a'],
    ['which is not above the repository', { 'topolint.yaml': '{}', 'a/.git': '', 'a/b/x.yaml': '' }, 'a/b', 'a'],
  ])('%s', async (_name, files, cwd, root) => {
    const top = folder(files)
    expect((await setupOf(asConfigured, surroundingsIn(join(top, cwd)))).root).toBe(join(top, root))
  })
})

describe('files are known by their paths from home', () => {
  test.each<[name: string, files: Readonly<Record<string, string>>, cwd: string, known: string]>([
    ['the repository', { 'a/b/x.yaml': '' }, 'a/b', 'a/b/x.yaml'],
    ['also where a configuration stands below it', { 'a/topolint.yaml': '{}', 'a/b/x.yaml': '' }, 'a/b', 'a/b/x.yaml'],
    ['whichever folder a run starts in', { 'x.yaml': '' }, '.', 'x.yaml'],
  ])('%s', async (_name, files, cwd, known) => {
    const { options } = await setupOf(asConfigured, surroundingsIn(join(folder(files), cwd)))
    expect(options.homeOf?.('x.yaml')).toBe(known)
  })
})

describe('what is selected goes before what is configured', () => {
  const configured = { 'topolint.yaml': 'extends: minimal\nrules:\n  next-hop-newest-generation: warning\n' }

  test.each<[name: string, selection: Partial<Selection>, profile: string, from: string | object]>([
    ['nothing', {}, 'minimal', {}],
    ['a profile', { profile: 'strict' }, 'strict', 'selection'],
    ['no configuration', { config: false }, 'recommended', 'default'],
  ])('%s', async (_name, selection, profile, from) => {
    const setup = await setupOf({ ...asConfigured, ...selection }, surroundingsIn(folder(configured)))
    expect(setup.profile).toMatchObject({ name: profile, from })
  })

  test('levels stand last, where the last one wins', async () => {
    const levels = new Map([['next-hop-newest-generation', 'off' as const]])
    const { options, selected } = await setupOf({ ...asConfigured, levels }, surroundingsIn(folder(configured)))
    expect(options.choice?.layers?.map((layer) => layer.levels.get('next-hop-newest-generation'))).toEqual(['warning', 'off'])
    expect(selected).toBe(options.choice?.layers?.at(-1))
  })

  test.each([
    ['the profile', '{}', profiles.strict.maxAgeDays],
    ['a file, if one says it', 'suppressions: { maxAgeDays: 7 }', 7],
  ])('the age of suppressions comes from %s', async (_name, text, days) => {
    const { options } = await setupOf({ ...asConfigured, profile: 'strict' }, surroundingsIn(folder({ 'topolint.yaml': text })))
    expect(options.maxAgeDays).toBe(days)
  })
})

describe('the day of a run', () => {
  test.each<[name: string, text: string, env: Readonly<Record<string, string>>, day: string]>([
    ['the clock', '{}', {}, '2020-06-01'],
    ['the variable for builds that can be repeated', '{}', { SOURCE_DATE_EPOCH: '0' }, '1970-01-01'],
    ['the configuration', 'today: 2014-03-01', { SOURCE_DATE_EPOCH: '0' }, '2014-03-01'],
    ['the clock, where the variable is none', '{}', { SOURCE_DATE_EPOCH: 'soon' }, '2020-06-01'],
  ])('%s', async (_name, text, env, day) => {
    expect((await setupOf(asConfigured, surroundingsIn(folder({ 'topolint.yaml': text }), { env }))).options.today).toBe(day)
  })
})

describe('mistakes are told one by one', () => {
  async function mistakes(selection: Partial<Selection>, files: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
    const reason: unknown = await setupOf({ ...asConfigured, ...selection }, surroundingsIn(folder(files))).catch((error: unknown) => error)
    if (reason instanceof UsageError) return reason.messages
    throw reason
  }

  test('rules that there are not, wherever they are named', async () => {
    expect(await mistakes({ skip: ['nothing-like-it-at-all'] }, { 'topolint.yaml': 'rules:\n  next-hop-newest-generatoin: off\n  never-heard-of: off\n' })).toEqual([
      'topolint.yaml:2:3 There is no rule next-hop-newest-generatoin. Expected one that topolint rules lists, or one of your own. Did you mean next-hop-newest-generation?',
      'topolint.yaml:3:3 There is no rule never-heard-of. Expected one that topolint rules lists, or one of your own.',
      'there is no rule nothing-like-it-at-all. Expected one that topolint rules lists, or one of your own.',
    ])
  })

  test('in the words of whoever wrote them', async () => {
    const written = { levels: 'levels', only: 'only', skip: 'the list of exceptions' }
    expect(await mistakes({ skip: ['never-heard-of'], written })).toEqual(['there is no rule never-heard-of (the list of exceptions). Expected one that topolint rules lists, or one of your own.'])
  })

  test('more of them than a call takes arguments', async () => {
    expect(await mistakes({ skip: Array.from({ length: 200_000 }, (_, at) => `x-${at}`) })).toHaveLength(200_000)
  })

  test('a configuration that is not there', async () => {
    expect(await mistakes({ config: 'topolnt.yaml' }, { 'topolint.yaml': '{}' })).toEqual(['topolnt.yaml does not exist. Expected a configuration. Did you mean topolint.yaml?'])
  })

  test('rules that do not load', async () => {
    expect(await mistakes({}, { 'topolint.yaml': 'rulePaths: own\n', 'own/a-rule.yaml': 'id: a-rule\n' })).not.toEqual([])
  })
})

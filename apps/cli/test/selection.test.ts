import { spawnSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { broken, findingsOf, folder, healthy, topolint } from './command.js'

const rule = 'next-hop-newest-generation'

describe('--list-files', () => {
  function listed(args: readonly string[], files: Readonly<Record<string, string>>, from = '.'): readonly string[] {
    const { code, stdout, stderr } = topolint([...args, '--list-files'], { cwd: join(folder(files), from) })
    expect([code, stderr]).toEqual([0, ''])
    return stdout.split('\n').slice(0, -1)
  }

  const tree = { 'a.yaml': '', 'build/b.yaml': '', 'build/keep/c.yaml': '', 'deep/build/d.yaml': '', 'deep/e.json': '', 'node_modules/f.yaml': '' }

  test.each<[what: string, ignored: Readonly<Record<string, string>>, args: readonly string[], found: readonly string[]]>([
    ['nothing is ignored', {}, [], ['a.yaml', 'build/b.yaml', 'build/keep/c.yaml', 'deep/build/d.yaml', 'deep/e.json']],
    ['a name anywhere', { '.gitignore': 'build\n' }, [], ['a.yaml', 'deep/e.json']],
    ['a name in its folder', { '.gitignore': '/build/\n' }, [], ['a.yaml', 'deep/build/d.yaml', 'deep/e.json']],
    ['what is taken back', { '.gitignore': 'build/*\n!build/keep/\n' }, [], ['a.yaml', 'build/keep/c.yaml', 'deep/build/d.yaml', 'deep/e.json']],
    ['a deeper file wins', { '.gitignore': '*.yaml\n', 'deep/.gitignore': '!*.yaml\n*.json\n' }, [], ['deep/build/d.yaml']],
    ['what a clone excludes by itself', { '.git/info/exclude': '*.json\n' }, [], ['a.yaml', 'build/b.yaml', 'build/keep/c.yaml', 'deep/build/d.yaml']],
    ['an ignored folder that is asked for', { '.gitignore': 'build\n' }, ['build'], ['build/b.yaml', 'build/keep/c.yaml']],
    ['an ignored file that is asked for', { '.gitignore': '*.yaml\n' }, ['a.yaml', 'deep'], ['a.yaml', 'deep/e.json']],
    ['the configuration takes back what git ignores', { '.gitignore': 'deep/*.json\n', 'topolint.yaml': "ignore: ['build/', '!deep/*.json']\n" }, [], ['a.yaml', 'deep/e.json']],
    ['a pattern', {}, ['deep/**/*.yaml'], ['deep/build/d.yaml']],
    ['a pattern with words', {}, ['*/*.{json,yaml}'], ['build/b.yaml', 'deep/e.json']],
    ['a pattern and what it ignores', { '.gitignore': 'keep/\n' }, ['build/**'], ['build/b.yaml']],
  ])('%s', (_, ignored, args, found) => {
    expect(listed(args, { ...tree, ...ignored })).toEqual(found)
  })

  test('the .gitignore files above count up to the root of the repository', () => {
    const files = { '.gitignore': '*.yaml\n', 'r/.git/HEAD': '', 'r/.gitignore': '*.json\n', 'r/deep/a.yaml': '', 'r/deep/b.json': '' }
    expect(listed([], files, 'r/deep')).toEqual(['a.yaml'])
  })

  test('names that a terminal or a runner would obey are made visible', () => {
    expect(listed([], { 'a\u001b[31m.yaml': '', '##[error]b.yaml': '' }).join('\n')).not.toMatch(/\u001b|##\[/u)
  })

  test('as git itself has it', () => {
    const cwd = folder({
      '.gitignore': '# a comment\n*.json\n/top.yaml\nlogs/\n!logs/keep.yaml\na/**/z.yaml\n[bc].yaml\n\\!d.yaml\nfoo/*\n!foo/bar\n',
      'x.json': '', 'top.yaml': '', 'n/top.yaml': '', 'logs/keep.yaml': '', 'a/z.yaml': '', 'a/b/c/z.yaml': '', 'a/b/y.yaml': '', 'b.yaml': '', 'n/c.yaml': '', 'd.yaml': '', '!d.yaml': '', 'foo/one.yaml': '', 'foo/bar/two.yaml': '',
      'n/.gitignore': '!top.yaml\n*.yml\n', 'n/e.yml': '', 'n/X.JSON': '',
    })
    const git = (args: readonly string[]): string => spawnSync('git', args, { cwd, encoding: 'utf8' }).stdout
    git(['init', '--quiet'])
    const expected = git(['ls-files', '-z', '--others', '--exclude-standard', '--', '*.yaml', '*.yml', '*.json', '*.JSON']).split('\0').filter(Boolean).sort()
    expect(topolint(['--list-files'], { cwd }).stdout.split('\n').filter(Boolean).sort()).toEqual(expected)
  })
})

describe('paths that stand for nothing', () => {
  const cwd = (): string => folder({ 'topology.yaml': healthy, 'notes.txt': '' })

  test.each<[args: readonly string[], stderr: string]>([
    [['plans/*.yaml'], 'error: nothing matches plans/*.yaml. Expected a file that '],
    [['*.txt'], 'error: nothing matches *.txt. Expected a file that '],
    [['topologie.yaml'], 'error: topologie.yaml does not exist. '],
  ])('%j', (args, stderr) => {
    const outcome = topolint(args, { cwd: cwd() })
    expect([outcome.code, outcome.stdout]).toEqual([2, ''])
    expect(outcome.stderr.startsWith(stderr)).toBe(true)
  })

  test('may do so when asked for', () => {
    const args = ['--no-error-on-unmatched-pattern', 'plans/*.yaml', 'topologie.yaml']
    expect(topolint(args, { cwd: cwd() })).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^No findings in 0 files/u) as string })
    expect(topolint([...args, 'topology.yaml'], { cwd: cwd() }).stdout).toMatch(/^No findings in 1 file /u)
  })
})

test.skipIf(process.platform === 'win32')('links out of the root are not followed by patterns either', () => {
  const outside = folder({ 'secret.yaml': broken })
  const cwd = folder({ 'topology.yaml': healthy })
  symlinkSync(outside, join(cwd, 'out'))
  expect(topolint(['**/*.yaml', '--list-files'], { cwd }).stdout).toBe('topology.yaml\n')
  expect(topolint(['out/*.yaml', '--list-files'], { cwd }).code).toBe(2)
})

describe('--stdin', () => {
  function piped(args: readonly string[], input: string, cwd: string): ReturnType<typeof topolint> {
    return topolint(['--stdin', ...args], { cwd, input })
  }

  test('stands in the place of the file, with the others around it', () => {
    const plan = 'apiVersion: topolint/v1\nkind: Topology\nname: more\nmerged: 2014-03-01\napplicationPools:\n  - { fqdn: more.contoso.com, product: lync2013, created: 2014-05-20, nextHop: pool13.contoso.com }\n'
    const cwd = folder({ 'topology.yaml': broken, 'more.yaml': plan })
    const { code, stdout, stderr } = piped(['--stdin-filename', 'more.yaml', '-f', 'json'], plan.replace('nextHop: pool13', 'nextHop: pool10'), cwd)
    expect([code, stderr]).toEqual([1, ''])
    expect(findingsOf(stdout).filter((finding) => finding.rule === rule)).toMatchObject([{ path: 'more.yaml', start: { line: 6 } }])
    expect(piped(['--stdin-filename', 'more.yaml', '--only', rule], plan, cwd).code).toBe(0)
  })

  test('a file that is not there yet, or ignored', () => {
    const cwd = folder({ '.gitignore': 'new/\n' })
    expect(findingsOf(piped(['--stdin-filename', 'new/topology.yaml', '-f', 'json'], broken, cwd).stdout)).toMatchObject([{ rule, path: 'new/topology.yaml' }])
  })

  test('the language is that of the name', () => {
    expect(findingsOf(piped(['--stdin-filename', 'a.yaml', '-f', 'json'], 'a: [\n', folder()).stdout)).toEqual([])
    const found = findingsOf(piped(['--stdin-filename', 'a.yaml', '-f', 'json'], 'apiVersion: topolint/v1\nkind: Plan\nname: [\n', folder()).stdout)
    expect(found.map((finding) => `${finding.path} ${finding.rule}`)).toContain('a.yaml parse-error')
  })

  test.each<[args: readonly string[], stderr: string]>([
    [['--stdin'], "error: option '--stdin' needs a name for the text, which says what language it is. Expected '--stdin-filename <path>' with it."],
    [['--stdin-filename', 'a.yaml'], "error: option '--stdin-filename' names a text. Expected '--stdin' with it."],
    [['--stdin', '--stdin-filename', 'a.yaml', '--fix'], "error: option '--stdin' has no file to mend. Expected it without '--fix' and '--diff'."],
  ])('%j', (args, stderr) => {
    expect(topolint(args, { cwd: folder() })).toMatchObject({ code: 2, stdout: '', stderr: `${stderr}\n(topolint --help says what there is)\n` })
  })
})

describe('what makes a run fail', () => {
  const warned = { 'topology.yaml': 'apiVersion: topolint/v1\nkind: Topologie\nname: contoso\n', 'other.yaml': 'apiVersion: topolint/v1\nkind: Topologie\nname: fabrikam\n' }

  test.each<[args: readonly string[], code: number]>([
    [[], 0],
    [['--max-warnings', '2'], 0],
    [['--max-warnings', '1'], 1],
    [['--max-warnings', '1', '--fail-on', 'never'], 1],
    [['--max-warnings', '0', '--quiet'], 1],
    [['--max-warnings', '-1'], 2],
    [['--max-warnings', 'few'], 2],
    [['--profile', 'strict'], 1],
    [['--rule', 'unknown-document=error'], 1],
    [['--rule', 'unknown-document=error', '--fail-on', 'never'], 0],
    [['--rule', 'unknown-document=off', '--max-warnings', '0'], 0],
  ])('%j', (args, code) => {
    expect(topolint(args, { cwd: folder(warned) }).code).toBe(code)
  })

  test('--quiet shows errors only', () => {
    const cwd = folder({ ...warned, 'broken.yaml': broken })
    expect(findingsOf(topolint(['--quiet', '-f', 'json'], { cwd }).stdout).map(({ level }) => level)).toEqual(['error'])
    expect(topolint(['--quiet'], { cwd }).stdout).toMatch(/\n1 error in 1 of 3 files/u)
  })
})

describe('rules are named as they are called', () => {
  test.each<[args: readonly string[], stderr: string]>([
    [['--only', 'next-hop-newest-generatoin'], 'error: there is no rule next-hop-newest-generatoin (--only). Expected one that topolint rules lists, or one of your own. Did you mean next-hop-newest-generation?\n'],
    [['--skip', 'schema,shcema'], 'error: there is no rule shcema (--skip). Expected one that topolint rules lists, or one of your own. Did you mean schema?\n'],
    [['--rule', 'shcema=off'], 'error: there is no rule shcema (--rule). Expected one that topolint rules lists, or one of your own. Did you mean schema?\n'],
    [['--rule', 'schema'], "error: option '--rule <id=level>' argument 'schema' is invalid. Expected a rule and its level, as in \"next-hop-newest-generation=warning\".\n(topolint --help says what there is)\n"],
    [['--rule', 'schema=eror'], "error: option '--rule <id=level>' argument 'schema=eror' is invalid. Expected error, warning, info or off after \"schema=\". Did you mean error?\n(topolint --help says what there is)\n"],
    [['--profile', 'strickt'], "error: option '--profile <name>' argument 'strickt' is invalid. Expected minimal, recommended or strict. Did you mean strict?\n(topolint --help says what there is)\n"],
    [['baseline', 'creat'], "error: command-argument value 'creat' is invalid for argument 'action'. Expected create, update, prune, stats or verify. Did you mean create?\n(topolint baseline --help says what there is)\n"],
  ])('%j', (args, stderr) => {
    expect(topolint(args, { cwd: folder({ 'topology.yaml': broken }) })).toEqual({ code: 2, signal: null, stdout: '', stderr })
  })
})

test('suppressions are called unused only where everything was looked at', () => {
  const idle = `# topolint-ignore-file[${rule}]: moved in June\n${healthy}`
  const cwd = folder({ 'a.yaml': idle, 'b.yaml': 'a: 1\n' })
  const rulesIn = (args: readonly string[]): readonly string[] => findingsOf(topolint([...args, '-f', 'json'], { cwd }).stdout).map((finding) => finding.rule)
  expect(rulesIn([])).toEqual(['unused-suppression'])
  expect(rulesIn(['a.yaml'])).toEqual([])
  expect(rulesIn(['a.yaml', 'b.yaml'])).toEqual(['unused-suppression'])
  writeFileSync(join(cwd, '.gitignore'), 'b.yaml\n')
  expect(rulesIn(['a.yaml'])).toEqual(['unused-suppression'])
})

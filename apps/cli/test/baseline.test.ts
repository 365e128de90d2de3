import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { broken, findingsOf, folder, healthy, readText, topolint } from './command.js'

const rule = 'next-hop-newest-generation'
const fabrikam = broken.replaceAll('contoso', 'fabrikam')
/** Two application pools, each of which may be wrong. */
const two = (first: string, second: string): string => broken.replace(/ {2}- fqdn: apps[\s\S]*$/u, '') + pool('one', first) + pool('two', second)

function pool(name: string, hop: string): string {
  return `  - fqdn: ${name}.contoso.com\n    product: lync2013\n    created: 2014-05-20\n    nextHop: ${hop}.contoso.com\n`
}

interface File {
  readonly formatVersion: number
  readonly entries: readonly { readonly rule: string; readonly path: string; readonly message: string; readonly fingerprint: string }[]
}

function entriesIn(cwd: string, name = 'topolint-baseline.json'): File['entries'] {
  return (JSON.parse(readText(cwd, name)) as File).entries // our own format
}

function withBaseline(files: Readonly<Record<string, string>>): string {
  const cwd = folder(files)
  expect(topolint(['baseline', 'create'], { cwd })).toMatchObject({ code: 0, stderr: '' })
  return cwd
}

describe('topolint baseline create', () => {
  test('keeps what is found, in the same bytes each time, and the run is clean', () => {
    const cwd = folder({ 'b.yaml': broken, 'a.yaml': fabrikam })
    expect(topolint(['baseline', 'create'], { cwd })).toEqual({ code: 0, signal: null, stdout: 'topolint-baseline.json holds 2 findings\n', stderr: '' })
    const text = readText(cwd, 'topolint-baseline.json')
    expect(entriesIn(cwd)).toMatchObject([
      { path: 'a.yaml', rule, message: expect.stringContaining('apps.fabrikam.com') as string, fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/u) as string },
      { path: 'b.yaml', rule, message: expect.stringContaining('apps.contoso.com') as string },
    ])
    expect(text.endsWith('}\n')).toBe(true)
    const { code, stdout } = topolint([], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^No findings in 2 files · 2 baselined · \d+ checks/u)
    topolint(['baseline', 'update'], { cwd })
    expect(readText(cwd, 'topolint-baseline.json')).toBe(text)
  })

  test('never writes over one', () => {
    const cwd = withBaseline({ 'topology.yaml': broken })
    expect(topolint(['baseline', 'create'], { cwd })).toMatchObject({ code: 2, stdout: '', stderr: 'error: topolint-baseline.json is there already. Expected another --baseline, or topolint baseline update.\n' })
  })

  test('elsewhere, and for some of the files', () => {
    const cwd = folder({ 'a.yaml': broken, 'b.yaml': fabrikam })
    expect(topolint(['baseline', 'create', 'a.yaml', '--baseline', 'ci/known.json'], { cwd }).stdout).toBe('ci/known.json holds 1 finding\n')
    expect(topolint(['a.yaml', '--baseline', 'ci/known.json'], { cwd }).code).toBe(0)
    expect(topolint(['--baseline', 'ci/known.json'], { cwd }).code).toBe(1)
  })

  test('levels do not matter: remarks are kept too', () => {
    const cwd = folder({ 'topology.yaml': broken, 'topolint.yaml': `rules: { ${rule}: info }\n` })
    expect(topolint(['baseline', 'create'], { cwd }).stdout).toBe('topolint-baseline.json holds 1 finding\n')
  })
})

describe('what is new is reported', () => {
  test('the same rule in the same file with another value', () => {
    const older = broken.replace('lync2010 }', 'lync2010 }\n  - { fqdn: pool11.contoso.com, product: lync2010 }')
    const cwd = withBaseline({ 'topology.yaml': older })
    writeFileSync(join(cwd, 'topology.yaml'), older.replace('nextHop: pool10', 'nextHop: pool11'))
    const { code, stdout } = topolint(['-f', 'json'], { cwd })
    expect(code).toBe(1)
    expect(findingsOf(stdout)).toMatchObject([{ rule, message: expect.stringContaining('pool11.contoso.com') as string }])
  })

  test('the same value on another pool', () => {
    const cwd = withBaseline({ 'topology.yaml': two('pool10', 'pool13') })
    writeFileSync(join(cwd, 'topology.yaml'), two('pool13', 'pool10'))
    const { code, stdout } = topolint(['-f', 'json'], { cwd })
    expect(code).toBe(1)
    expect(findingsOf(stdout)).toMatchObject([{ rule, message: expect.stringContaining('two.contoso.com') as string }])
  })

  test('but not what only moved', () => {
    const cwd = withBaseline({ 'topology.yaml': two('pool10', 'pool13') })
    const moved = `# a line\n\n${two('pool13', 'pool10').replace(/(one|two)\.contoso/gu, (name) => (name.startsWith('one') ? 'two.contoso' : 'one.contoso'))}`
    writeFileSync(join(cwd, 'topology.yaml'), moved)
    expect(topolint([], { cwd }).code).toBe(0)
    expect(topolint(['baseline', 'verify'], { cwd }).code).toBe(0)
  })
})

describe('what is gone', () => {
  test('is told by verify, with what came instead', () => {
    const cwd = withBaseline({ 'topology.yaml': two('pool10', 'pool13') })
    writeFileSync(join(cwd, 'topology.yaml'), two('pool13', 'pool10'))
    const { code, stdout } = topolint(['baseline', 'verify'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toMatch(new RegExp(`^gone\\[${rule}\\] topology\\.yaml: one\\.contoso\\.com .*\\n  instead topology\\.yaml:16:14: two\\.contoso\\.com .*\\n\\n1 finding in topolint-baseline\\.json · 1 gone \\(topolint baseline prune drops them\\) · 1 not in it\\n$`, 'u'))
  })

  test('is dropped by prune, which takes in nothing', () => {
    const cwd = withBaseline({ 'a.yaml': broken, 'b.yaml': fabrikam })
    writeFileSync(join(cwd, 'a.yaml'), healthy)
    writeFileSync(join(cwd, 'c.yaml'), broken.replaceAll('contoso', 'adatum'))
    expect(topolint(['baseline', 'prune'], { cwd }).stdout).toBe('topolint-baseline.json holds 1 finding, 1 gone\n')
    expect(entriesIn(cwd).map(({ path }) => path)).toEqual(['b.yaml'])
    expect(topolint([], { cwd }).code).toBe(1)
  })

  test('update drops it and takes in what is new', () => {
    const cwd = withBaseline({ 'a.yaml': broken, 'b.yaml': fabrikam })
    writeFileSync(join(cwd, 'a.yaml'), healthy)
    writeFileSync(join(cwd, 'c.yaml'), broken.replaceAll('contoso', 'adatum'))
    expect(topolint(['baseline', 'update'], { cwd }).stdout).toBe('topolint-baseline.json holds 2 findings, 1 new, 1 gone\n')
    expect(entriesIn(cwd).map(({ path }) => path)).toEqual(['b.yaml', 'c.yaml'])
    expect(topolint([], { cwd }).code).toBe(0)
  })

  test('with a file that is gone, too', () => {
    const cwd = withBaseline({ 'a.yaml': broken, 'deep/b.yaml': fabrikam })
    rmSync(join(cwd, 'deep/b.yaml'))
    mkdirSync(join(cwd, 'other'))
    writeFileSync(join(cwd, 'other/c.yaml'), 'a: 1\n')
    expect(topolint(['baseline', 'prune', 'other'], { cwd }).stdout).toBe('topolint-baseline.json holds 2 findings, nothing changed\n')
    expect(topolint(['baseline', 'prune'], { cwd }).stdout).toBe('topolint-baseline.json holds 1 finding, 1 gone\n')
  })
})

describe('a run that could not tell says nothing is gone', () => {
  const files = { 'a.yaml': broken, 'b.yaml': fabrikam }

  test.each<[what: string, args: readonly string[], change: (text: string) => string]>([
    ['another file was linted', ['b.yaml'], () => healthy],
    ['the rule did not run', ['--skip', rule], () => healthy],
    ['only another rule ran', ['--only', 'schema'], () => healthy],
    ['the rule was off by the command line', ['--rule', `${rule}=off`], () => healthy],
    ['the rule could not judge', [], (text) => text.replace('nextHop: pool10', 'nextHop: elsewhere')],
    ['the file could not be read', [], (text) => `${text}x: [\n`],
  ])('%s', (_, args, change) => {
    const cwd = withBaseline(files)
    writeFileSync(join(cwd, 'a.yaml'), change(broken))
    expect(topolint(['baseline', 'prune', ...args], { cwd }).stdout).toBe('topolint-baseline.json holds 2 findings, nothing changed\n')
    expect(topolint(['baseline', 'verify', ...args], { cwd }).code).toBe(0)
  })

  test('a finding that is milder, or off in its file, is still there', () => {
    const cwd = withBaseline(files)
    writeFileSync(join(cwd, 'topolint.yaml'), `rules: { ${rule}: info }\noverrides: [{ files: a.yaml, rules: { ${rule}: off } }]\n`)
    expect(topolint(['baseline', 'prune'], { cwd }).stdout).toBe('topolint-baseline.json holds 2 findings, nothing changed\n')
  })
})

describe('stats', () => {
  test('by rule and by file', () => {
    const cwd = withBaseline({ 'a.yaml': two('pool10', 'pool10'), 'b.yaml': fabrikam })
    writeFileSync(join(cwd, 'b.yaml'), 'a: 1\n')
    expect(topolint(['baseline', 'stats'], { cwd })).toEqual({
      code: 0,
      signal: null,
      stdout: `By rule\n  3  ${rule}  1 gone\n\nBy file\n  2  a.yaml\n  1  b.yaml  1 gone\n\n3 findings in topolint-baseline.json · 1 gone (topolint baseline prune drops them)\n`,
      stderr: '',
    })
  })
})

describe('a baseline that cannot be used is an error', () => {
  test.each([
    ['{', 'topolint-baseline.json:2:1 '],
    ['', 'topolint-baseline.json is empty; topolint baseline create writes one.'],
    ['{"formatVersion": 2, "entries": []}', 'topolint-baseline.json has format version 2; this topolint knows 1. Expected an older baseline, or a newer topolint.'],
    ['{"formatVersion": 1}', 'topolint-baseline.json:1:2 The key entries is missing'],
    ['{"formatVersion": 1, "entries": [{}]}', 'topolint-baseline.json:1:34 The key rule is missing'],
  ])('%j', (text, problem) => {
    const { code, stdout, stderr } = topolint([], { cwd: folder({ 'topology.yaml': broken, 'topolint-baseline.json': `${text}\n` }) })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`error: ${problem}`)
  })

  test.each(['prune', 'update', 'stats', 'verify'])('%s needs one', (action) => {
    expect(topolint(['baseline', action], { cwd: folder({ 'topology.yaml': broken }) })).toMatchObject({ code: 2, stderr: 'error: topolint-baseline.json does not exist. Expected a baseline; topolint baseline create writes one.\n' })
  })

  test('--no-baseline leaves it alone', () => {
    const cwd = withBaseline({ 'topology.yaml': broken })
    expect(topolint(['--no-baseline'], { cwd }).code).toBe(1)
  })
})

test('every format says how many are baselined', () => {
  const cwd = withBaseline({ 'topology.yaml': broken })
  expect(topolint([], { cwd }).stdout).toContain(' · 1 baselined · ')
  const { summary, baselined } = JSON.parse(topolint(['-f', 'json'], { cwd }).stdout) as { summary: { baselined: number }; baselined: readonly { rule: string }[] } // our own format
  expect([summary.baselined, baselined.map((finding) => finding.rule)]).toEqual([1, [rule]])
  expect(JSON.parse(topolint(['-f', 'sarif'], { cwd }).stdout)).toMatchObject({ runs: [{ properties: { baselined: 1 } }] })
})

describe('a baseline that was drawn at the root', () => {
  const script = 'New-CsTrustedApplicationPool -Identity apps.contoso.com \u2013Registrar pool13.contoso.com -Site 1\n'
  const runbook = '# Move\n\n1. Restart RTCSRV.\n\n```powershell\nNew-CsTrustedApplicationPool -Identity other.contoso.com -Registar pool13.contoso.com -Site 1\n```\n'
  const all = ['.', '--fail-on', 'info']
  const files = { '.git/HEAD': '', 'servers/deploy.ps1': script, 'servers/move.md': runbook, 'servers/broken.yaml': 'apiVersion: topolint/v1\nkind: [\n', 'other/topology.yaml': fabrikam }

  test('holds in a folder, for scripts and runbooks too', () => {
    const cwd = withBaseline(files)
    expect(new Set(entriesIn(cwd).map(({ path }) => path))).toEqual(new Set(['servers/deploy.ps1', 'servers/move.md', 'servers/broken.yaml', 'other/topology.yaml']))
    for (const where of ['.', 'servers', 'other']) expect(topolint(all, { cwd: join(cwd, where) }).stdout).toMatch(/^No findings in /u)
    const inFolder = topolint([...all, '--no-baseline', '-f', 'json'], { cwd: join(cwd, 'servers') })
    expect([inFolder.code, new Set(findingsOf(inFolder.stdout).map(({ path }) => path))]).toEqual([1, new Set(['deploy.ps1', 'move.md', 'broken.yaml'])])
  })

  test('is kept from there, where only what lies there was looked at', () => {
    const cwd = withBaseline(files)
    const text = readText(cwd, 'topolint-baseline.json')
    expect(topolint(['baseline', 'update'], { cwd: join(cwd, 'servers') })).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing changed') as string })
    expect(readText(cwd, 'topolint-baseline.json')).toBe(text)
    rmSync(join(cwd, 'servers/broken.yaml'))
    rmSync(join(cwd, 'servers/deploy.ps1'))
    topolint(['baseline', 'prune'], { cwd: join(cwd, 'servers') })
    expect(new Set(entriesIn(cwd).map(({ path }) => path))).toEqual(new Set(['servers/move.md', 'other/topology.yaml']))
  })
})

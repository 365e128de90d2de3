import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { broken, findingsOf, folder, healthy, readText, startTopolint, topolint, unknowable } from './command.js'

/** What one rule says, however many others there are. */
const only = ['--only', 'next-hop-newest-generation']

describe('linting', () => {
  test('a finding is shown with its frame, and the exit code is 1', () => {
    const cwd = folder({ 'topology.yaml': broken })
    const { code, stdout, stderr } = topolint(only, { cwd })
    expect(stderr).toBe('')
    expect(code).toBe(1)
    expect(stdout.replace(/\d+ ms/, '12 ms')).toMatchSnapshot()
  })

  test('nothing found is one line, and the exit code is 0', () => {
    const { code, stdout, stderr } = topolint(only, { cwd: folder({ 'topology.yaml': healthy }) })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^No findings in 1 file · \d+ checks? · \d+ ms\n$/)
  })

  test('files of a folder are linted together, the named one alone', () => {
    const cwd = folder({ 'a/topology.yaml': broken, 'b/other.yaml': healthy.replaceAll('contoso', 'fabrikam') })
    expect(findingsOf(topolint(['-f', 'json'], { cwd }).stdout).map(({ path }) => path)).toEqual(['a/topology.yaml'])
    expect(topolint(['b'], { cwd }).code).toBe(0)
    expect(findingsOf(topolint(['-f', 'json', join(cwd, 'a/topology.yaml')], { cwd }).stdout).map(({ path }) => path)).toEqual(['a/topology.yaml'])
  })
})

describe('--fail-on', () => {
  test.each([
    [['--fail-on', 'never'], broken, 0],
    [['--fail-on=info'], broken, 1],
    [['--fail-on', 'info'], healthy, 0],
    [['--fail-on-unknown', ...only], healthy, 0],
    [['--fail-on-unknown'], unknowable, 1],
    [['--fail-on', 'never', '--fail-on-unknown'], unknowable, 1],
    [[], unknowable, 0],
  ])('%j', (args, text, code) => {
    expect(topolint(args, { cwd: folder({ 'topology.yaml': text }) }).code).toBe(code)
  })
})

describe('--unknown', () => {
  const cwd = (): string => folder({ 'topology.yaml': unknowable })

  test('what could not be judged is counted', () => {
    expect(topolint(only, { cwd: cwd() }).stdout).toMatch(/^No findings in 1 file · \d+ checks?, 1 not possible \(--unknown lists them\)/)
  })

  test('and listed when asked for, with what is missing', () => {
    const { stdout } = topolint(['--unknown', ...only], { cwd: cwd() })
    expect(stdout).toMatch(/^unknown\[next-hop-newest-generation\]: apps\.contoso\.com could not be judged\n +--> topology\.yaml:9:\d+\n/)
    expect(stdout).toContain('= missing: ')
  })
})

describe('--format', () => {
  test('json says everything and nothing else, the same bytes each time', () => {
    const cwd = folder({ 'topology.yaml': broken })
    const { stdout, stderr, code } = topolint(['--format', 'json'], { cwd })
    expect([stderr, code]).toEqual(['', 1])
    expect(findingsOf(stdout)).toMatchObject([{ rule: 'next-hop-newest-generation', level: 'error', path: 'topology.yaml', start: { line: 12, column: 14 }, end: { line: 12, column: 32 } }])
    expect(topolint(['--format', 'json'], { cwd }).stdout).toBe(stdout)
  })

  test('several at once, in files and on standard output', () => {
    const cwd = folder({ 'topology.yaml': broken })
    const { stdout, code } = topolint(['-f', 'json=out/report.json', '-f', 'pretty', '-f', 'pretty=report.txt', '--color'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain('\u001b[1;31merror[next-hop-newest-generation]\u001b[0m')
    expect(findingsOf(readText(cwd, 'out/report.json'))).toHaveLength(1)
    expect(readText(cwd, 'report.txt')).toMatch(/^error\[next-hop-newest-generation\]/)
    expect(readdirSync(join(cwd, 'out'))).toEqual(['report.json'])
  })

  test('a file only leaves standard output empty', () => {
    const cwd = folder({ 'topology.yaml': broken })
    expect(topolint(['-f', 'json=report.json'], { cwd })).toEqual({ code: 1, signal: null, stdout: '', stderr: '' })
  })

  test('a file that cannot be written is said', () => {
    const cwd = folder({ 'topology.yaml': broken, taken: '' })
    expect(topolint(['-f', 'json=taken/report.json'], { cwd })).toMatchObject({ code: 2, stdout: '', stderr: 'error: taken/report.json cannot be written: a part of its path is no folder.\n' })
  })
})

describe('colours', () => {
  test.each<[args: readonly string[], env: Readonly<Record<string, string>>, coloured: boolean]>([
    [[], {}, false],
    [['--color'], {}, true],
    [['--no-color'], { FORCE_COLOR: '1' }, false],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '' }, true],
    [[], { FORCE_COLOR: '0' }, false],
    [[], { CLICOLOR_FORCE: '1' }, true],
    [[], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [['--color'], { NO_COLOR: '1' }, true],
  ])('%j %j: %s', (args, env, coloured) => {
    const { stdout, stderr } = topolint(args, { cwd: folder({ 'topology.yaml': broken }), env })
    expect(stdout.includes('\u001b[')).toBe(coloured)
    expect(stderr).toBe('')
  })
})

describe('in the log of a build', () => {
  const hostile = broken.replaceAll('apps.contoso.com', '"apps ##[error]forged ##vso[task.x]y\\n::add-mask::e"')

  test.each([{ GITHUB_ACTIONS: 'true' }, { TF_BUILD: 'True' }])('what a file says is no command for the runner: %j', (env: Record<string, string>) => {
    const { stdout } = topolint(['--unknown'], { cwd: folder({ 'topology.yaml': hostile }), env })
    expect(stdout).toContain('topology.yaml:12:14')
    expect(stdout).not.toMatch(/##\[|##vso\[|^\s*::/mu)
  })

  test('neither are the arguments', () => {
    const { stderr } = topolint(['\n::error::x', '##[error]y', '\u001b[31m'], { cwd: folder(), env: { GITHUB_ACTIONS: 'true' } })
    expect(stderr).not.toMatch(/##\[|^\s*::|\u001b/mu)
  })
})

describe('how a run ends early', () => {
  test('a reader that has seen enough is no error', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => `  - { fqdn: a${at}.contoso.com, product: lync2013, created: 2014-05-20, nextHop: pool10.contoso.com }`).join('\n')
    const cwd = folder({ 'topology.yaml': broken.replace(/ {2}- fqdn: apps[\s\S]*/u, `${many}\n`) })
    const child = startTopolint([], cwd)
    let stderr = ''
    child.stderr?.on('data', (data: Buffer) => (stderr += data.toString()))
    child.stdout?.once('data', () => child.stdout?.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, stderr]).toEqual([1, ''])
  })

  test.skipIf(process.platform === 'win32')('an interrupt ends it at once, with 130 as shells count it and nothing half-written', async () => {
    const cwd = folder({ 'topology.yaml': `${broken}# ${'x'.repeat(80)}\n`.repeat(40_000) })
    const child = startTopolint(['-f', 'json=report.json'], cwd)
    const ended = new Promise<readonly [number | null, string | null]>((resolve) => child.on('close', (code, signal) => resolve([code, signal])))
    await new Promise((resolve) => setTimeout(resolve, 200))
    child.kill('SIGINT')
    const [code, signal] = await ended
    expect(signal === 'SIGINT' || code === 130).toBe(true)
    expect(readdirSync(cwd)).toEqual(['topology.yaml'])
  })
})

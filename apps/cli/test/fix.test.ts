import { spawnSync } from 'node:child_process'
import { chmodSync, lstatSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { findingsOf, folder, readText, topolint } from './command.js'

const topology = (nextHop: string, id: string): string => `# the topology of Contoso
apiVersion: topolint/v1
kind: Topology
name: contoso   # caf\u00e9
merged: 2014-03-01
pools:
  - { fqdn: pool10.contoso.com, product: lync2010 }
  - { fqdn: pool13.contoso.com, product: lync2013 }
applicationPools:
  - fqdn: apps.contoso.com # ours
    created: 2014-05-20
    nextHop: ${nextHop}   # to be looked at
    # one
    # two
    # three
    # four
    # five
    # six
    # seven
    applications:
      - id: ${id} # the help desk
        replaces: { pool: oldapps.contoso.com, applicationName: helpdesk }
`

const wrong = topology('pool10.contoso.com', 'helpdesk2')
const right = topology('pool13.contoso.com', 'helpdesk')
const idle = right.replace('# ours', '# topolint-ignore[next-hop-newest-generation]: the old one stays')
const tidy = right.replace(' # ours', '')

describe('--fix', () => {
  test('what changes no server is fixed, and what is left is reported', () => {
    const cwd = folder({ 'a.yaml': idle, 'b.yaml': wrong.replaceAll('contoso', 'fabrikam') })
    const { code, stdout, stderr } = topolint(['--fix', 'a.yaml', 'b.yaml', '-f', 'json'], { cwd })
    expect(readText(cwd, 'a.yaml')).toBe(tidy)
    expect(readText(cwd, 'b.yaml')).toBe(wrong.replaceAll('contoso', 'fabrikam'))
    expect(findingsOf(stdout).map(({ path }) => path)).toEqual(['b.yaml', 'b.yaml'])
    expect([code, stderr]).toEqual([1, 'fixed 1 in 1 file, 2 more with --unsafe\n'])
  })

  test('with --unsafe everything is, and a second time there is nothing to do', () => {
    const cwd = folder({ 'a.yaml': wrong })
    expect(topolint(['--fix', '--unsafe'], { cwd })).toMatchObject({ code: 0, stderr: 'fixed 2 in 1 file\n' })
    expect(readText(cwd, 'a.yaml')).toBe(right)
    expect(readdirSync(cwd)).toEqual(['a.yaml'])
    expect(topolint(['--fix', '--unsafe'], { cwd })).toMatchObject({ code: 0, stderr: 'nothing to fix\n' })
  })

  test('what could not be fixed is told with its reason', () => {
    const cwd = folder({ 'a.yaml': wrong.replace('fqdn: pool10.contoso.com', 'fqdn: &old pool10.contoso.com').replace('nextHop: pool10.contoso.com', 'nextHop: *old') })
    const { code, stderr } = topolint(['--fix', '--unsafe'], { cwd })
    expect([code, stderr]).toEqual([1, 'fixed 1 in 1 file, 1 not applied (a.yaml:12:14 next-hop-newest-generation: the value is written once for several places, by an anchor)\n'])
  })

  test('a file that is read-only is named, and the others are written', () => {
    const cwd = folder({ 'a.yaml': idle, 'b.yaml': idle.replaceAll('contoso', 'fabrikam') })
    chmodSync(join(cwd, 'a.yaml'), 0o444)
    const { code, stdout, stderr } = topolint(['--fix', '-f', 'json', 'a.yaml', 'b.yaml'], { cwd })
    expect([code, stderr]).toEqual([2, 'error: a.yaml is read-only\nfixed 1 in 1 file\n'])
    expect(findingsOf(stdout)).toMatchObject([{ rule: 'unused-suppression', path: 'a.yaml' }])
    expect(readText(cwd, 'a.yaml')).toBe(idle)
    expect(readText(cwd, 'b.yaml')).toBe(tidy.replaceAll('contoso', 'fabrikam'))
  })

  test.skipIf(process.platform === 'win32')('through a link its target is written', () => {
    const cwd = folder({ 'kept/real.txt': idle })
    symlinkSync('kept/real.txt', join(cwd, 'a.yaml'))
    expect(topolint(['--fix'], { cwd }).code).toBe(0)
    expect(lstatSync(join(cwd, 'a.yaml')).isSymbolicLink()).toBe(true)
    expect(readText(cwd, 'kept/real.txt')).toBe(tidy)
  })

  test('names do not command the terminal or the runner', () => {
    const cwd = folder({ 'x\u001b[31m.yaml': wrong.replace('fqdn: pool10', 'fqdn: &old pool10').replace('nextHop: pool10.contoso.com', 'nextHop: *old') })
    const { stderr } = topolint(['--fix', '--unsafe'], { cwd })
    expect(stderr).toContain('1 not applied (x\\u{1b}[31m.yaml:12:14 ')
  })
})

describe('errors of use', () => {
  test.each([
    [['--unsafe'], "error: option '--unsafe' says which fixes are meant. Expected '--fix' or '--diff' with it."],
    [['--fix', '--diff'], "error: option '--diff' writes nothing, so it does not go with '--fix'. Expected one of them."],
    [['--diff', '-f', 'json'], "error: option '--diff' takes standard output for the patch. Expected a file, as in \"json=report\"."],
  ])('%j', (args, message) => {
    const cwd = folder({ 'a.yaml': wrong })
    expect(topolint(args, { cwd })).toMatchObject({ code: 2, stdout: '', stderr: `${message}\n(topolint --help says what there is)\n` })
    expect(readText(cwd, 'a.yaml')).toBe(wrong)
  })
})

describe('--diff', () => {
  test('shows a patch and writes nothing', () => {
    const cwd = folder({ 'a.yaml': wrong })
    const { code, stdout, stderr } = topolint(['--diff', '--unsafe'], { cwd })
    expect([code, stderr]).toEqual([1, 'would fix 2 in 1 file\n'])
    expect(readText(cwd, 'a.yaml')).toBe(wrong)
    expect(stdout).toMatchInlineSnapshot(`
      "--- a/a.yaml
      +++ b/a.yaml
      @@ -9,7 +9,7 @@
       applicationPools:
         - fqdn: apps.contoso.com # ours
           created: 2014-05-20
      -    nextHop: pool10.contoso.com   # to be looked at
      +    nextHop: pool13.contoso.com   # to be looked at
           # one
           # two
           # three
      @@ -18,5 +18,5 @@
           # six
           # seven
           applications:
      -      - id: helpdesk2 # the help desk
      +      - id: helpdesk # the help desk
               replaces: { pool: oldapps.contoso.com, applicationName: helpdesk }
      "
    `)
  })

  test('nothing to fix is an empty patch and exit code 0, whatever is found', () => {
    expect(topolint(['--diff'], { cwd: folder({ 'a.yaml': wrong }) })).toMatchObject({ code: 0, stdout: '', stderr: 'nothing to fix, 2 more with --unsafe\n' })
  })

  test('a report beside it tells what is in the files', () => {
    const cwd = folder({ 'a.yaml': wrong })
    expect(topolint(['--diff', '--unsafe', '-f', 'json=report.json'], { cwd }).code).toBe(1)
    expect(findingsOf(readText(cwd, 'report.json'))).toHaveLength(2)
  })

  test('a runner is given no lines that it would obey', () => {
    const cwd = folder({ 'b.yaml': idle.replace('    created', '    # ##[error]x\n    created') })
    const { code, stdout, stderr } = topolint(['--diff', 'b.yaml'], { cwd, env: { GITHUB_ACTIONS: 'true' } })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^error: the patch holds lines that the runner of this build would obey/)
  })
})

const git = (args: readonly string[], cwd: string, input?: Uint8Array): string => {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, ...(input === undefined ? {} : { input }) })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.toString()}`)
  return stdout.toString()
}

const bin = fileURLToPath(new URL('../dist/topolint.cjs', import.meta.url))
const hasGit = spawnSync('git', ['--version']).status === 0

describe.skipIf(!hasGit)('git apply takes the patch and makes of it what --fix writes', () => {
  const windows = (text: string): Uint8Array => Buffer.from(text, 'latin1')
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n')

  test.each<[name: string, files: Readonly<Record<string, string | Uint8Array>>]>([
    ['a usual file', { 'a.yaml': wrong }],
    ['names with blanks, letters of all kinds, quotes and backslashes', { 'my topology/caf\u00e9 "x"\\.yaml': wrong, 'b c.yaml': wrong.replaceAll('contoso', 'fabrikam') }],
    ['CR LF', { 'a.yaml': crlf(wrong) }],
    ['a byte order mark', { 'a.yaml': `\ufeff${wrong.replace('# the topology of Contoso', '# topolint-ignore-file[supported-coexistence]: no')}` }],
    ['Windows-1252', { 'a.yaml': windows(wrong) }],
    ['no line break at the end', { 'a.yaml': wrong.trimEnd() }],
    ['a change in the last line, which has no end', { 'a.yaml': `${right}# topolint-ignore[schema]: no` }],
    ['a change in a last line with an end', { 'a.yaml': `${right}# topolint-ignore[schema]: no\n` }],
    ['lines that go', { 'a.yaml': right.replace('    # three\n', '    # topolint-ignore[schema]: no\n').replace('pools:', '# topolint-ignore[schema]: no\npools:') }],
    ['JSON', { 'a.json': '{"apiVersion":"topolint/v1","kind":"Topology","name":"contoso","merged":"2014-03-01","pools":[{"fqdn":"pool10.contoso.com","product":"lync2010"},{"fqdn":"pool13.contoso.com","product":"lync2013"}],"applicationPools":[{"fqdn":"apps.contoso.com","created":"2014-05-20","nextHop":"pool10.contoso.com"}]}' }],
  ])('%s', (_name, files) => {
    const kept = process.platform === 'win32' ? Object.fromEntries(Object.entries(files).filter(([path]) => !/["\\]/u.test(path))) : files
    const paths = Object.keys(kept)
    const written = folder(kept)
    const applied = folder(kept)
    expect(topolint(['--fix', '--unsafe', ...paths], { cwd: written }).stderr).toMatch(/^fixed \d+ in \d+ files?\n$/)
    git(['init', '--quiet'], applied)
    git(['apply'], applied, patchIn(applied, paths))
    for (const path of paths) expect(readFileSync(join(applied, path))).toEqual(readFileSync(join(written, path)))
  })

  test('in a folder of a repository, from which it was asked', () => {
    const cwd = folder({ 'deep/er/a.yaml': wrong })
    git(['init', '--quiet'], cwd)
    git(['apply'], join(cwd, 'deep'), patchIn(join(cwd, 'deep'), ['er/a.yaml']))
    expect(readText(cwd, 'deep/er/a.yaml')).toBe(right)
  })

  test('UTF-16 is told of, and the others are shown', () => {
    const cwd = folder({ 'a.yaml': Buffer.from(`\ufeff${wrong}`, 'utf16le'), 'b.yaml': wrong.replaceAll('contoso', 'fabrikam') })
    const { code, stdout, stderr } = topolint(['--diff', '--unsafe'], { cwd })
    expect([code, stderr]).toEqual([1, 'a.yaml is UTF-16, which a patch cannot show\nwould fix 4 in 2 files\n'])
    expect(stdout).not.toContain('a/a.yaml')
    git(['init', '--quiet'], cwd)
    git(['apply', '--check'], cwd, Buffer.from(stdout, 'utf8'))
  })

  /** As bytes, because not every file is UTF-8. */
  function patchIn(cwd: string, paths: readonly string[]): Uint8Array {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, '--diff', '--unsafe', ...paths], { cwd })
    expect([status, stderr.toString()]).toEqual([1, expect.stringMatching(/^would fix \d+ in \d+ files?\n$/)])
    return stdout
  }
})

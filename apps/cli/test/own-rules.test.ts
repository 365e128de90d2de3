import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { broken, findingsOf, folder, readText, topolint } from './command.js'

const path = 'topolint-rules/pool-name-misleads.yaml'

/** A folder with one rule of its own, changed as a test needs it. */
function withRule(change: (text: string) => string = (text) => text): string {
  const cwd = folder({ 'topology.yaml': broken.replaceAll('apps.contoso.com', 'apps.fabrikam.com') })
  topolint(['new', 'rule', 'pool-name-misleads'], { cwd })
  writeFileSync(join(cwd, path), change(readText(cwd, path)))
  return cwd
}

describe('new rule', () => {
  test('writes a rule that passes its own test', () => {
    const cwd = folder()
    expect(topolint(['new', 'rule', 'pool-name-misleads'], { cwd })).toEqual({
      code: 0,
      signal: null,
      stdout: `wrote ${path}\nIt works as it stands. Make it yours, then:\n  topolint test ${path}\n  topolint --rules topolint-rules\n`,
      stderr: '',
    })
    expect(topolint(['test', path], { cwd })).toEqual({
      code: 0,
      signal: null,
      stdout: [path, '  ✓ a name in our own domain validated', '  ✓ a name in the domain of somebody else reported', '  ✓ every fault is noticed 2 tried', '', '1 rule · 2 examples · 2 faults tried', ''].join('\n'),
      stderr: '',
    })
  })

  test('into another folder', () => {
    const cwd = folder()
    expect(topolint(['new', 'rule', 'pool-name-misleads', '--dir', 'checks/own'], { cwd }).code).toBe(0)
    expect(topolint(['test', 'checks'], { cwd }).code).toBe(0)
  })

  test('never overwrites', () => {
    const cwd = withRule(() => 'mine')
    expect(topolint(['new', 'rule', 'pool-name-misleads'], { cwd })).toMatchObject({ code: 2, stdout: '', stderr: `error: ${path} cannot be written: it is there already.\n` })
    expect(readText(cwd, path)).toBe('mine')
  })

  test.each([
    [['new', 'rule', 'Misleading'], 'Misleading cannot be the id of a rule. Expected two words or more with hyphens'],
    [['new', 'rule', '../../evil-rule'], '../../evil-rule cannot be the id of a rule.'],
    [['new', 'rule', 'next-hop-newest-generation'], 'the id next-hop-newest-generation is taken by a built-in rule.'],
    [['new', 'ruel', 'a-b'], 'Expected rule, as in "topolint new rule pool-name-misleads".'],
    [['new', 'rule'], "missing required argument 'id'"],
  ])('%j is refused', (args, message) => {
    const { code, stdout, stderr } = topolint(args, { cwd: folder() })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})

describe('test', () => {
  test('an example that does not come out as stated', () => {
    const { code, stdout, stderr } = topolint(['test'], { cwd: withRule((text) => text.replace('# <- apps', '# <- appz')) })
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toContain(
      [
        '  ✗ a name in the domain of somebody else wrong',
        '      wanted  topology.yaml:5  appz.fabrikam.com must end in .contoso.com',
        '      found   topology.yaml:5  (warning) apps.fabrikam.com must end in .contoso.com',
        '',
        '1 rule · 2 examples, 1 not as stated · 0 faults tried\n',
      ].join('\n'),
    )
  })

  test('an invalid example without a mark', () => {
    const { code, stdout } = topolint(['test'], { cwd: withRule((text) => text.replace(/ +# <- apps.*/, '').replace('apps.fabrikam', 'apps.contoso')) })
    expect(code).toBe(1)
    expect(stdout).toContain('  ✗ a name in the domain of somebody else validated\n      an invalid example needs a mark')
  })

  test('a fault that no example notices, before and after', () => {
    const { code, stdout } = topolint(['test'], { cwd: withRule((text) => text.replace('# when: self.isNew', 'when: known(self.fqdn)')) })
    expect(code).toBe(1)
    expect(stdout).toContain('  ✗ no example notices that `when` becomes true\n      before  known(self.fqdn)\n      after   true\n')
    expect(stdout).toContain('1 rule · 2 examples · 4 faults tried, 1 not noticed\n')
  })

  test('what is wrong with a file is told at its place, and the others are tested', () => {
    const cwd = withRule()
    writeFileSync(join(cwd, 'topolint-rules/bad-rule.yaml'), readText(cwd, path).replaceAll('pool-name-misleads', 'bad-rule').replace('self.fqdn.ends', 'self.fqnd.ends'))
    const { code, stdout, stderr } = topolint(['test'], { cwd })
    expect(code).toBe(2)
    expect(stdout).toContain('1 rule · 2 examples · 2 faults tried')
    expect(stderr).toMatch(/^error: topolint-rules\/bad-rule\.yaml:\d+:\d+ No such key: fqnd\. Did you mean fqdn\?\n$/)
  })

  test.each([
    [['test'], 'topolint-rules does not exist. Expected a folder of rules, or a rule.'],
    [['test', 'empty'], 'there is no rule in empty. Expected files that end in .yaml or .yml; topolint new rule <id> starts one.'],
  ])('%j without rules', (args, message) => {
    expect(topolint(args, { cwd: folder({ 'empty/readme.md': '' }) })).toMatchObject({ code: 2, stdout: '', stderr: `error: ${message}\n` })
  })

  test('what a rule says is no command for a terminal or a runner', () => {
    const cwd = withRule((text) => text.replace('a name in our own domain', '"a ##[error]b \\e[31m \\n::add-mask::e"'))
    const { stdout } = topolint(['test'], { cwd, env: { GITHUB_ACTIONS: 'true' } })
    expect(stdout).toContain('validated')
    expect(stdout).not.toMatch(/##\[|^\s*::|\u001b/mu)
  })
})

describe('--rules', () => {
  test('rules of a team lint beside the built-in ones', () => {
    const { code, stdout } = topolint(['-f', 'json', '--rules', 'topolint-rules', 'topology.yaml'], { cwd: withRule() })
    expect(code).toBe(1)
    expect(findingsOf(stdout).map(({ rule, level, message }) => [rule, level, message])).toEqual([
      ['pool-name-misleads', 'warning', 'apps.fabrikam.com must end in .contoso.com'],
      ['next-hop-newest-generation', 'error', expect.any(String)],
    ])
  })

  test('may be given several times, and an id only once', () => {
    const cwd = withRule()
    topolint(['new', 'rule', 'pool-name-misleads', '--dir', 'more'], { cwd })
    const { code, stdout, stderr } = topolint(['--rules', 'more', '--rules', 'topolint-rules'], { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toBe(`error: ${path}:3:5 The id pool-name-misleads is taken by more/pool-name-misleads.yaml\n`)
  })

  test('a built-in id is taken', () => {
    const cwd = folder({ 'topology.yaml': broken, 'own/parse-error.yaml': readText(withRule(), path).replaceAll('pool-name-misleads', 'parse-error') })
    expect(topolint(['--rules', 'own'], { cwd })).toMatchObject({ code: 2, stdout: '', stderr: 'error: own/parse-error.yaml:3:5 The id parse-error is taken by a built-in rule\n' })
  })

  test.each(['nowhere', ''])('%j is no folder', (rules) => {
    const { code, stderr } = topolint([`--rules=${rules}`], { cwd: folder({ 'topology.yaml': broken }) })
    expect(code).toBe(2)
    expect(stderr).toMatch(/Expected a folder/)
  })

  test('such a rule is explained like any other', () => {
    const { code, stdout } = topolint(['explain', 'pool-name-misleads', '--rules', 'topolint-rules'], { cwd: withRule() })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^pool-name-misleads \(warning\)\nTrusted application pools bear names of ours\nprofiles: recommended, strict · reads: YAML\n\nWhy\n/)
  })

  test('a finding of such a rule can be suppressed', () => {
    const cwd = withRule()
    writeFileSync(join(cwd, 'topology.yaml'), readText(cwd, 'topology.yaml').replace('fqdn: apps.fabrikam.com', 'fqdn: apps.fabrikam.com # topolint-ignore[pool-name-misleads]: bought'))
    expect(findingsOf(topolint(['-f', 'json', '--rules', 'topolint-rules', 'topology.yaml'], { cwd }).stdout).map(({ rule }) => rule)).toEqual(['next-hop-newest-generation'])
  })
})

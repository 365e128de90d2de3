import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { broken, findingsOf, folder, healthy, topolint } from './command.js'

const rule = 'next-hop-newest-generation'
const elsewhere = broken.replaceAll('contoso', 'fabrikam')

/** Path and level of what is found. */
function levelsIn(args: readonly string[], cwd: string): readonly string[] {
  return findingsOf(topolint([...args, '-f', 'json'], { cwd }).stdout).map(({ path, level }) => `${path} ${level}`)
}

describe('a configuration is found', () => {
  test.each(['topolint.yaml', '.topolint.yaml', '.config/topolint.yaml', '.github/topolint.yaml'])('as %s', (name) => {
    expect(levelsIn([], folder({ 'topology.yaml': broken, [name]: `rules: { ${rule}: info }\n` }))).toEqual(['topology.yaml info'])
  })

  test('upwards, the nearest one, and its patterns hold in its own folder', () => {
    const cwd = folder({
      '.git/HEAD': '',
      'topolint.yaml': `rules: { ${rule}: 'off' }\n`,
      'deep/topolint.yaml': `overrides: [{ files: below/, rules: { ${rule}: warning } }]\n`,
      'deep/below/topology.yaml': broken,
    })
    expect(levelsIn([], join(cwd, 'deep/below'))).toEqual(['topology.yaml warning'])
    expect(levelsIn([], join(cwd, 'deep'))).toEqual(['below/topology.yaml warning'])
    expect(levelsIn([], cwd)).toEqual([])
  })

  test('never past the root of the repository', () => {
    const cwd = folder({ 'topolint.yaml': `rules: { ${rule}: 'off' }\n`, 'repository/.git/HEAD': '', 'repository/deep/topology.yaml': broken })
    expect(levelsIn([], join(cwd, 'repository/deep'))).toEqual(['topology.yaml error'])
  })

  test('and is no part of what is linted', () => {
    expect(topolint(['--list-files'], { cwd: folder({ 'topology.yaml': broken, 'topolint.yaml': '' }) }).stdout).toBe('topology.yaml\n')
  })

  test('but not twice in a folder', () => {
    const cwd = folder({ 'topology.yaml': broken, 'topolint.yaml': '', '.github/topolint.yaml': '' })
    expect(topolint([], { cwd })).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/ holds topolint\.yaml and \.github\/topolint\.yaml\. Expected one configuration in a folder\.\n$/) as string })
  })
})

describe('--config and --no-config', () => {
  const files = { 'topology.yaml': broken, 'topolint.yaml': `rules: { ${rule}: info }\n`, 'ci/strict.yaml': `rules: { ${rule}: warning }\n` }

  test.each<[args: readonly string[], found: readonly string[]]>([
    [[], ['topology.yaml info']],
    [['--config', 'ci/strict.yaml'], ['topology.yaml warning']],
    [['-c', 'ci/strict.yaml'], ['topology.yaml warning']],
    [['--no-config'], ['topology.yaml error']],
  ])('%j', (args, found) => {
    expect(levelsIn([...args, 'topology.yaml'], folder(files))).toEqual(found)
  })

  test('a file that is not there is said', () => {
    expect(topolint(['--config', 'topolit.yaml'], { cwd: folder(files) })).toMatchObject({ code: 2, stdout: '', stderr: 'error: topolit.yaml does not exist. Expected a configuration. Did you mean topolint.yaml?\n' })
  })
})

describe('what is wrong with a configuration is said at its place', () => {
  test.each<[text: string, problem: string]>([
    ['rulez: {}', 'topolint.yaml:1:1 The key rulez is not known here. Did you mean rules?'],
    [`rules:\n  ${rule}: eror`, 'topolint.yaml:2:31 "eror" is not known here. Did you mean error?'],
    ['rules:\n  next-hop-newest-generatoin: error', 'topolint.yaml:2:3 There is no rule next-hop-newest-generatoin. Expected one that topolint rules lists, or one of your own. Did you mean next-hop-newest-generation?'],
    ['suppressions: { locked: shcema }', 'topolint.yaml:1:25 There is no rule shcema. Expected one that topolint rules lists, or one of your own. Did you mean schema?'],
    ['extends: strickt', 'topolint.yaml:1:10 There is no profile strickt. Did you mean strict?'],
    ['extends: house', 'topolint.yaml:1:10 There is no profile house. Expected minimal, recommended, strict or a path that ends in .yaml'],
    ['extends: ../outside.yaml', 'topolint.yaml:1:10 ../outside.yaml lies outside of the repository. Expected a file inside of it'],
    ['extends: gone.yaml', 'topolint.yaml:1:10 gone.yaml does not exist. Expected a configuration'],
    ['extends: one.yaml', 'two.yaml:1:10 one.yaml extends itself: one.yaml extends two.yaml extends one.yaml'],
    ['extends: large.yaml', 'topolint.yaml:1:10 large.yaml is 2 MB; topolint reads configurations up to 1 MB'],
    ['limits: { megabytes: 99 }', 'topolint.yaml:1:22 99 must be between 1 and 50'],
    ['today: tomorrow', 'topolint.yaml:1:8 "tomorrow" must be a day, written YYYY-MM-DD'],
    ['serviceVersions: { 8: sfbs }', 'topolint.yaml:1:23 "sfbs" is not known here. Did you mean sfbse?'],
    ['serviceVersions: { eight: sfbse }', 'topolint.yaml:1:20 A ServiceVersion is a number, such as 8'],
    ['rules: [', 'topolint.yaml:2:1 The document ends inside quotes or brackets; close them'],
    ['rules: {}\n---\nrules: {}', 'topolint.yaml:2:1 A configuration is one document; this is the second one'],
  ])('%j', (text, problem) => {
    const cwd = folder({ '.git/HEAD': '', 'topology.yaml': broken, 'topolint.yaml': `${text}\n`, 'one.yaml': 'extends: two.yaml\n', 'two.yaml': 'extends: one.yaml\n', 'large.yaml': `# ${'x'.repeat(1_500_000)}\n` })
    expect(topolint([], { cwd })).toEqual({ code: 2, signal: null, stdout: '', stderr: `error: ${problem}\n` })
  })

  test.skipIf(process.platform === 'win32')('a link out of the repository is not followed', () => {
    const outside = folder({ 'base.yaml': 'rules: {}\n' })
    const cwd = folder({ '.git/HEAD': '', 'topology.yaml': broken, 'topolint.yaml': 'extends: base.yaml\n' })
    symlinkSync(join(outside, 'base.yaml'), join(cwd, 'base.yaml'))
    expect(topolint([], { cwd })).toMatchObject({ code: 2, stderr: 'error: topolint.yaml:1:10 base.yaml is a symbolic link out of the repository. Expected a file inside of it\n' })
  })

  test('many that extend one another end', () => {
    const chain = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`c${at}.yaml`, `extends: [c${at + 1}.yaml, c${at + 1}.yaml]\n`]))
    const { code, stderr } = topolint([], { cwd: folder({ '.git/HEAD': '', 'topology.yaml': broken, ...chain, 'topolint.yaml': 'extends: c0.yaml\n' }) })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: c\d+\.yaml:1:11 More than 50 configurations extend one another\. Expected fewer\n/)
  })

  test('nothing in it is executed', () => {
    const cwd = folder({ 'topology.yaml': healthy, 'topolint.js': 'throw new Error()', 'topolint.config.js': 'throw new Error()', 'topolint.yaml': 'extends: topolint.js\n' })
    expect(topolint([], { cwd })).toMatchObject({ code: 2, stderr: expect.stringMatching(/^error: topolint\.yaml:1:10 There is no profile topolint\.js\./) as string })
  })
})

describe('levels', () => {
  const both = { 'topology.yaml': broken, 'legacy/topology.yaml': elsewhere }

  test.each<[configuration: string, args: readonly string[], found: readonly string[]]>([
    [`rules: { ${rule}: warning }`, [], ['legacy/topology.yaml warning', 'topology.yaml warning']],
    [`rules: { ${rule}: { level: warning } }`, [], ['legacy/topology.yaml warning', 'topology.yaml warning']],
    [`rules: { ${rule}: off }`, [], []],
    [`rules: { ${rule}: { ignore: legacy/ } }`, [], ['topology.yaml error']],
    [`rules: { ${rule}: off }\noverrides: [{ files: 'legacy/**', rules: { ${rule}: info } }]`, [], ['legacy/topology.yaml info']],
    [`overrides: [{ files: [topology.yaml], rules: { ${rule}: info } }, { files: legacy, rules: { ${rule}: off } }]`, [], ['topology.yaml info']],
    [`rules: { ${rule}: off }`, ['--rule', `${rule}=info`], ['legacy/topology.yaml info', 'topology.yaml info']],
    [`rules: { ${rule}: off }`, ['--only', rule], ['legacy/topology.yaml error', 'topology.yaml error']],
    ['{}', ['--skip', `schema,${rule}`], []],
    ['{}', ['--only', 'schema', '--only', 'parse-error'], []],
    ['{}', ['--profile', 'minimal'], ['legacy/topology.yaml error', 'topology.yaml error']],
    ['ignore: legacy/', [], ['topology.yaml error']],
    ["ignore: ['*', '!topology.yaml']", [], ['topology.yaml error']],
    ['ignore: legacy/', ['.', 'legacy/topology.yaml'], ['legacy/topology.yaml error', 'topology.yaml error']],
  ])('%s %j', (configuration, args, found) => {
    expect(levelsIn(args, folder({ ...both, 'topolint.yaml': `${configuration}\n` }))).toEqual(found)
  })

  test('of what is extended come first, and of several the last one counts', () => {
    const files = { 'topology.yaml': broken, 'shared/base.yaml': `rules: { ${rule}: info }\n` }
    expect(levelsIn(['topology.yaml'], folder({ ...files, 'topolint.yaml': 'extends: [recommended, shared/base.yaml]\n' }))).toEqual(['topology.yaml info'])
    expect(levelsIn(['topology.yaml'], folder({ ...files, 'topolint.yaml': `extends: shared/base.yaml\nrules: { ${rule}: warning }\n` }))).toEqual(['topology.yaml warning'])
  })

  test('a file that cannot be read is told whatever rules are asked for', () => {
    const { code, stdout } = topolint(['--only', rule, '-f', 'json'], { cwd: folder({ 'topology.yaml': 'apiVersion: topolint/v1\nkind: Topology\nname: [\n' }) })
    expect(code).toBe(1)
    expect(findingsOf(stdout).map((finding) => finding.rule)).toEqual(['parse-error'])
  })
})

describe('profiles', () => {
  const warning = `${healthy}unknown: 1 # topolint-ignore[schema, parse-error]: read by another tool\n`

  test.each([
    ['minimal', []],
    ['recommended', []],
    ['strict', ['schema error', 'bad-directive error']],
  ])('%s', (profile, found) => {
    const { stdout } = topolint(['--profile', profile, '-f', 'json'], { cwd: folder({ 'topology.yaml': warning }) })
    expect(findingsOf(stdout).map((finding) => `${finding.rule} ${finding.level}`)).toEqual(found)
  })

  test('in strict a warning is an error', () => {
    const cwd = folder({ 'topology.yaml': 'apiVersion: topolint/v1\nkind: Topologie\nname: contoso\n', 'topolint.yaml': 'extends: strict\n' })
    expect(levelsIn([], cwd)).toEqual(['topology.yaml error'])
    expect(levelsIn(['--profile', 'recommended'], cwd)).toEqual(['topology.yaml warning'])
  })
})

describe('suppressions', () => {
  const held = (comment: string): string => broken.replace('nextHop: pool10.contoso.com', `nextHop: pool10.contoso.com # topolint-ignore[${rule}]${comment}`)

  test.each<[configuration: string, text: string, rules: readonly string[]]>([
    ['suppressions: { maxAgeDays: 90 }', held(' until=2020-08-30: goes in August'), []],
    ['suppressions: { maxAgeDays: 90 }', held(' until=2020-08-31: goes in August'), [rule, 'bad-directive']],
    ['suppressions: { maxAgeDays: 90 }', held(': goes in August'), [rule, 'bad-directive']],
    [`suppressions: { locked: ${rule} }`, held(': goes in August'), [rule, 'bad-directive']],
    [`rules: { ${rule}: { locked: true } }`, held(': goes in August'), [rule, 'bad-directive']],
    [`suppress: [{ rule: ${rule}, at: topology.yaml, reason: goes in August }]`, broken, []],
    [`suppress: [{ rule: ${rule}, at: apps.contoso.com, reason: goes in August }]`, broken, []],
    [`suppress: [{ rule: ${rule}, at: apps.contoso.com, reason: goes in August, until: 2020-05-31 }]`, broken, ['expired-suppression', rule]],
    [`suppress: [{ rule: ${rule}, at: other.contoso.com, reason: goes in August }]`, healthy, ['unused-suppression']],
    [`suppressions: { maxAgeDays: 90 }\nsuppress: [{ rule: ${rule}, at: topology.yaml, reason: goes in August }]`, broken, ['bad-directive', rule]],
  ])('%s', (configuration, text, rules) => {
    const { stdout } = topolint(['-f', 'json'], { cwd: folder({ 'topology.yaml': text, 'topolint.yaml': `${configuration}\n` }) })
    expect(findingsOf(stdout).map((finding) => finding.rule)).toEqual(rules)
  })

  test('of the configuration are named by paths in its folder, and told at their place', () => {
    const cwd = folder({ '.git/HEAD': '', 'deep/topology.yaml': broken, 'topolint.yaml': `suppress:\n  - rule: ${rule}\n    at: deep/*.yaml\n    reason: goes in August\n  - rule: schema\n    at: deep/*.yaml\n    reason: another tool\n` })
    expect(findingsOf(topolint(['-f', 'json'], { cwd: join(cwd, 'deep') }).stdout)).toMatchObject([{ rule: 'unused-suppression', path: '../topolint.yaml' }])
    expect(findingsOf(topolint(['-f', 'json'], { cwd }).stdout)).toMatchObject([{ rule: 'unused-suppression', path: 'topolint.yaml', start: { line: 5, column: 11 } }])
  })
})

describe('other settings', () => {
  test('today', () => {
    const text = broken.replace('nextHop: pool10.contoso.com', `nextHop: pool10.contoso.com # topolint-ignore[${rule}] until=2020-06-30: goes in June`)
    expect(levelsIn([], folder({ 'topology.yaml': text, 'topolint.yaml': 'today: 2020-06-30\n' }))).toEqual([])
    expect(levelsIn([], folder({ 'topology.yaml': text, 'topolint.yaml': 'today: 2020-07-01\n' }))).toEqual(['topology.yaml error', 'topology.yaml error'])
  })

  test('limits of a file and of their number', () => {
    const cwd = folder({ 'a.yaml': `# ${'x'.repeat(1_500_000)}\n`, 'b.yaml': '', 'topolint.yaml': 'limits:\n  megabytes: 1\n' })
    expect(findingsOf(topolint(['-f', 'json'], { cwd }).stdout).map(({ message }) => message)).toEqual(['a.yaml is 2 MB; topolint reads files up to 1 MB'])
    writeFileSync(join(cwd, 'topolint.yaml'), 'limits:\n  files: 1\n')
    expect(topolint([], { cwd })).toMatchObject({ code: 2, stdout: '', stderr: 'error: there are 2 files to lint. Expected at most 1, as topolint.yaml:2:10 says.\n' })
  })

  test('rules of a team', () => {
    const cwd = folder({ 'topology.yaml': broken.replaceAll('apps.contoso.com', 'apps.fabrikam.com'), 'topolint.yaml': 'rulePaths: house\nrules: { pool-name-misleads: info }\n' })
    topolint(['new', 'rule', 'pool-name-misleads', '--dir', 'house'], { cwd })
    expect(levelsIn(['topology.yaml'], cwd)).toEqual(['topology.yaml info', 'topology.yaml error'])
    expect(topolint(['explain', 'pool-name-misleads'], { cwd }).code).toBe(0)
  })

  test('estates keep apart what shares names', () => {
    const older = broken.replaceAll('lync2013', 'lync2010').replaceAll('pool13', 'poolx').replace('name: contoso', 'name: lab')
    const files = { 'prod/topology.yaml': healthy, 'lab/topology.yaml': older }
    expect(levelsIn(['--only', rule], folder({ ...files, 'topolint.yaml': 'estates: { production: prod/, lab: lab/ }\n' }))).toEqual([])
    expect(topolint(['--print-config', 'lab/topology.yaml'], { cwd: folder({ ...files, 'topolint.yaml': 'estates: { production: prod/, lab: lab/ }\n' }) }).stdout).toContain('\nestate: lab ')
  })
})

describe('--print-config', () => {
  test('says of each value where it comes from', () => {
    const cwd = folder({
      'topology.yaml': broken,
      'shared/base.yaml': 'rules: { schema: info }\n',
      'topolint.yaml': `extends: [strict, shared/base.yaml]\nrules:\n  ${rule}: warning\noverrides:\n  - files: '*.yaml'\n    rules: { known-reference: info }\nsuppressions: { maxAgeDays: 30 }\ntoday: 2020-06-01\n`,
    })
    const { code, stdout, stderr } = topolint(['--print-config', 'topology.yaml', '--rule', 'bad-directive=info', '--skip', 'parse-error'], { cwd })
    expect([code, stderr]).toEqual([0, ''])
    const lines = stdout.split('\n').map((line) => line.replace(/ {2,}#/u, '  #'))
    expect(lines).toEqual(expect.arrayContaining([
      '# topology.yaml',
      '# shared/base.yaml  # read',
      '# topolint.yaml  # read',
      'profile: strict  # topolint.yaml:1:11',
      'today: 2020-06-01  # topolint.yaml:8:8',
      'maxAgeDays: 30  # topolint.yaml:7:29',
      `  ${rule}: warning  # topolint.yaml:3:31`,
      '  schema: info  # shared/base.yaml:1:18',
      '  bad-directive: info  # --rule',
      '  parse-error: off  # --skip',
      '  unused-suppression: error  # its own, as the profile strict has it',
      '  expired-suppression: error  # its own',
    ]))
  })

  test('of a file that is not there is an error', () => {
    expect(topolint(['--print-config', 'topologie.yaml'], { cwd: folder({ 'topology.yaml': '' }) })).toMatchObject({ code: 2, stdout: '', stderr: 'error: topologie.yaml does not exist. Expected a file. Did you mean topology.yaml?\n' })
  })
})

test('rules that run nowhere cost nothing: neither their checks nor what they could not judge is counted', () => {
  const cwd = folder({ 'topology.yaml': broken })
  mkdirSync(join(cwd, 'empty'))
  const summary = (args: readonly string[]): unknown => (JSON.parse(topolint([...args, '-f', 'json'], { cwd }).stdout) as { summary: { checks: number } }).summary.checks // our own format
  expect(summary(['--only', 'parse-error'])).toBe(0)
  expect(summary(['--only', rule])).toBe(1)
})

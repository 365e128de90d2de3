import { describe, expect, test } from 'vitest'
import { broken, folder, topolint } from './command.js'

describe('errors of use say what was wrong, what was expected and what was perhaps meant', () => {
  test.each<[args: readonly string[], stderr: readonly string[]]>([
    [['topologie.yaml'], ['error: topologie.yaml does not exist. Expected a file, a folder or a command. Did you mean topology.yaml?']],
    [['explian', 'x'], ['error: explian does not exist. Expected a file, a folder or a command. Did you mean the command topolint explain?', 'error: x does not exist. Expected a file, a folder or a command.']],
    [['empty'], ['error: there is nothing to lint in empty. Expected a file that ends in .yaml, .yml, .json, .xml, .tbxml, .ps1, .psm1, .psd1, .md, .markdown, .csv or .clixml; a file that is named is read whatever its ending.']],
    [['--fromat', 'json'], ["error: unknown option '--fromat'", '(Did you mean --format?)', '(topolint --help says what there is)']],
    [['--format', 'jsn'], ["error: option '-f, --format <name[=file]>' argument 'jsn' is invalid. Expected pretty, compact, json, sarif, github, azure, gitlab, junit or markdown. Did you mean json?", '(topolint --help says what there is)']],
    [['--format', 'json='], ["error: option '-f, --format <name[=file]>' argument 'json=' is invalid. Expected a file after \"json=\".", '(topolint --help says what there is)']],
    [['-f', 'json', '-f', 'pretty'], ["error: option '-f, --format <name[=file]>' argument 'pretty' is invalid. Expected a file, as in \"pretty=report.txt\": json goes to standard output already.", '(topolint --help says what there is)']],
    [['-f', 'json=a', '-f', 'pretty=a'], ["error: option '-f, --format <name[=file]>' argument 'pretty=a' is invalid. Expected another file: json is written to a already.", '(topolint --help says what there is)']],
    [['--fail-on', 'eror'], ["error: option '--fail-on <level>' argument 'eror' is invalid. Expected error, warning, info or never. Did you mean error?", '(topolint --help says what there is)']],
    [['explain'], ["error: missing required argument 'rule'", '(topolint explain --help says what there is)']],
    [['explain', 'next-hop-newest-generatoin'], ['error: there is no rule next-hop-newest-generatoin. Expected one that topolint rules lists, or one of your own, in the configuration or with --rules. Did you mean next-hop-newest-generation?']],
    [['show', '.'], ['error: . holds 2 files. Expected one file.']],
  ])('%j', (args, lines) => {
    const cwd = folder({ 'topology.yaml': broken, 'other.yaml': '', 'empty/notes.txt': '' })
    expect(topolint(args, { cwd })).toEqual({ code: 2, signal: null, stdout: '', stderr: `${lines.join('\n')}\n` })
  })

  test('an empty folder is nothing that could look clean', () => {
    const { code, stdout, stderr } = topolint([], { cwd: folder() })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^error: there is nothing to lint in \.\. /)
  })
})

describe('answers', () => {
  test('--help teaches', () => {
    const { code, stdout, stderr } = topolint(['--help'], { cwd: folder() })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatchSnapshot()
  })

  test.each(['explain', 'graph', 'import', 'init', 'rules', 'show', 'test', 'new'])('%s --help', (command) => {
    const { code, stdout } = topolint([command, '--help'], { cwd: folder() })
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^Usage: topolint ${command} `))
  })

  test.each(['--version', '-v'])('%s', (flag) => {
    const { code, stdout, stderr } = topolint([flag], { cwd: folder() })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/)
  })

  test('rules, for people and for programs', () => {
    const cwd = folder()
    const { code, stdout } = topolint(['rules'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^topology\n( .*\n)* {2}next-hop-newest-generation +error {4}A new trusted application pool/m)
    const { formatVersion, rules } = JSON.parse(topolint(['rules', '--json'], { cwd }).stdout) as { formatVersion: number; rules: readonly { id: string }[] } // our own format
    expect(formatVersion).toBe(1)
    expect(rules.find(({ id }) => id === 'next-hop-newest-generation')).toMatchObject({ level: 'error', topic: 'topology', profile: 'minimal', fixes: ['unsafe'] })
  })

  test('explain', () => {
    const { code, stdout, stderr } = topolint(['explain', 'next-hop-newest-generation'], { cwd: folder() })
    expect([code, stderr]).toEqual([0, ''])
    for (const heading of ['Why', 'Wrong', 'How to mend it', 'Right', 'How to suppress it', 'Where it is written', 'More that is wrong', 'More that is right', 'The rule itself']) expect(stdout).toContain(`\n\n${heading}\n`)
  })

  test('show', () => {
    const { code, stdout, stderr } = topolint(['show', 'topology.yaml'], { cwd: folder({ 'topology.yaml': broken.replace('merged:', 'mergde:') }) })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatchSnapshot()
  })
})

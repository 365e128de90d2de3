import { chmodSync, closeSync, ftruncateSync, openSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { broken, findingsOf, folder, preloads, readText, topolint, type ReportedFinding } from './command.js'

/** What a hostile file may cost, of work by all threads and of memory at once. */
const mostSeconds = 2
const mostMegabytes = 512

interface Expected {
  readonly rule: string
  readonly message: RegExp
  readonly line?: number
}

interface Row {
  readonly file: string
  readonly content?: string | Uint8Array
  readonly prepare?: (root: string) => void
  readonly preload?: URL
  readonly expected?: Expected
}

const header = 'apiVersion: topolint/v1\nkind: Topology\nname: contoso\n'

function bomb(): string {
  const levels = Array.from({ length: 12 }, (_, at) => `l${at + 1}: &l${at + 1} [${Array.from({ length: 10 }, () => `*l${at}`).join(', ')}]`)
  return `${header}l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n${levels.join('\n')}\n`
}

function mergeBomb(): string {
  const base = Array.from({ length: 300 }, (_, at) => `k${at}: 1`).join(', ')
  return `${header}base: &base { ${base} }\n${Array.from({ length: 90 }, (_, at) => `m${at}: { <<: *base }`).join('\n')}\n`
}

function sparse(root: string, name: string, size: number): void {
  const file = openSync(join(root, name), 'w')
  ftruncateSync(file, size)
  closeSync(file)
}

const rows: readonly (readonly [string, Row])[] = [
  ['an empty file', { file: 'hostile.yaml', content: '' }],
  ['a file of comments', { file: 'hostile.yaml', content: '# nothing\n' }],
  ['a binary file met on the way', { file: 'hostile.yaml', content: Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256) }],
  ['a file that vanishes', { file: 'vanishes.yaml', content: header, preload: preloads.vanish, expected: { rule: 'parse-error', message: /vanishes\.yaml cannot be read: it vanished/ } }],
  ['a file of 60 MB', { file: 'hostile.yaml', prepare: (root) => sparse(root, 'hostile.yaml', 60 * 1024 * 1024), expected: { rule: 'parse-error', message: /hostile\.yaml is 60 MB; topolint reads files up to 50 MB/ } }],
  ['aliases of aliases', { file: 'hostile.yaml', content: bomb(), expected: { rule: 'parse-error', message: /alias/i } }],
  ['merges of merges', { file: 'hostile.yaml', content: mergeBomb(), expected: { rule: 'parse-error', message: /merge/i } }],
  ['10,000 levels of lists', { file: 'hostile.yaml', content: `${header}x: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, expected: { rule: 'parse-error', message: /deep|level|nest/i, line: 4 } }],
  ['10,000 levels of lists without an end', { file: 'hostile.yaml', content: `${header}x: ${'['.repeat(10_000)}\n`, expected: { rule: 'parse-error', message: /./, line: 4 } }],
  ['10,000 levels of blocks', { file: 'hostile.yaml', content: `${header}x:\n  ${'- '.repeat(10_000)}a\n`, expected: { rule: 'parse-error', message: /deep|level|nest/i, line: 5 } }],
  ['10,000 levels of JSON that is none of ours', { file: 'hostile.json', content: `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}` }],
  ['10,000 levels of JSON', { file: 'hostile.json', content: `{"apiVersion":"topolint/v1","kind":"Topology","name":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`, expected: { rule: 'parse-error', message: /deep|level|nest/i, line: 1 } }],
  ['an unknown version', { file: 'hostile.yaml', content: 'apiVersion: topolint/v9\nkind: Topology\nname: contoso\n', expected: { rule: 'unknown-document', message: /topolint\/v9/, line: 1 } }],
  ['an unknown kind', { file: 'hostile.yaml', content: 'apiVersion: topolint/v1\nkind: Topologie\nname: contoso\n', expected: { rule: 'unknown-document', message: /Topologie/, line: 2 } }],
  ['tabs', { file: 'hostile.yaml', content: `${header}pools:\n\t- fqdn: pool10.contoso.com\n`, expected: { rule: 'parse-error', message: /tab/i, line: 5 } }],
  ['keys of prototypes', { file: 'hostile.yaml', content: `${header}__proto__: { polluted: true }\n`, expected: { rule: 'schema', message: /__proto__/, line: 4 } }],
  ['keys of constructors', { file: 'hostile.yaml', content: `${header}pools:\n  - { fqdn: a.contoso.com, product: lync2013, constructor: { prototype: { polluted: true } } }\n`, expected: { rule: 'schema', message: /constructor/, line: 5 } }],
  ['a merged prototype', { file: 'hostile.yaml', content: `${header}<<: { __proto__: { polluted: true } }\n`, expected: { rule: 'schema', message: /__proto__/, line: 4 } }],
  ['a million anchors', { file: 'hostile.yaml', content: `${header}x:\n${'  - &a a\n'.repeat(200_000)}`, expected: { rule: 'schema', message: /x/, line: 4 } }],
  ['one very long line', { file: 'hostile.yaml', content: `${header}x: ${'y'.repeat(10_000_000)}\n`, expected: { rule: 'schema', message: /x/, line: 4 } }],
]

interface Seen {
  readonly findings: readonly ReportedFinding[]
  readonly seconds: number
  readonly megabytes: number
}

function lintWith({ file, content, prepare, preload }: Row, format: 'json' | 'pretty'): Seen & { readonly stdout: string } {
  const cwd = folder({ 'neighbour.yaml': broken, ...(content === undefined ? {} : { [file]: content }) })
  prepare?.(cwd)
  const measured = join(folder(), 'measured.json')
  const { code, stdout, stderr } = topolint(['--format', format], { cwd, env: { TOPOLINT_MEASURE: measured }, preload: [preloads.measure, ...(preload === undefined ? [] : [preload])] })
  expect([code, stderr]).toEqual([1, ''])
  const { seconds, megabytes } = JSON.parse(readText(measured)) as { seconds: number; megabytes: number } // written by the preloaded file
  return { findings: format === 'json' ? findingsOf(stdout) : [], seconds, megabytes, stdout }
}

describe.each(rows)('%s', (_, row) => {
  test('is a clear finding at a place, within its bounds, and the neighbour is linted', () => {
    const { findings, seconds, megabytes } = lintWith(row, 'json')
    expect(findings.filter(({ path }) => path === 'neighbour.yaml').map(({ rule }) => rule)).toEqual(['next-hop-newest-generation'])
    const own = findings.filter(({ path }) => path === row.file)
    if (row.expected === undefined) expect(own).toEqual([])
    else expect(own.filter((finding) => answers(finding, row.expected))).not.toEqual([])
    expect(seconds).toBeLessThan(mostSeconds)
    expect(megabytes).toBeLessThan(mostMegabytes)
  })

  test('is shown to people in few words', () => {
    const { stdout, seconds, megabytes } = lintWith(row, 'pretty')
    if (row.expected !== undefined) expect(stdout).toContain(`--> ${row.file}:${row.expected.line ?? ''}`)
    expect(stdout.length).toBeLessThan(100_000)
    expect(seconds).toBeLessThan(mostSeconds)
    expect(megabytes).toBeLessThan(mostMegabytes)
  })
})

function answers({ rule, message, start }: ReportedFinding, expected: Expected | undefined): boolean {
  return rule === expected?.rule && expected.message.test(message) && (expected.line ?? start.line) === start.line
}

test('a binary file that is named is a finding', () => {
  const cwd = folder({ 'image.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48]) })
  const { code, stdout } = topolint(['-f', 'json', 'image.png'], { cwd })
  expect(code).toBe(1)
  expect(findingsOf(stdout)).toMatchObject([{ rule: 'parse-error', path: 'image.png', message: 'image.png is not text; topolint reads YAML, JSON, XML, PowerShell, Markdown and CSV' }])
})

test.skipIf(process.platform === 'win32')('links in a loop end, and links out of the folder are not followed', () => {
  const outside = folder({ 'secret.yaml': 'secret: [\n' })
  const cwd = folder({ 'a/neighbour.yaml': broken })
  symlinkSync('..', join(cwd, 'a/up'))
  symlinkSync('loop.yaml', join(cwd, 'loop.yaml'))
  symlinkSync(join(outside, 'secret.yaml'), join(cwd, 'out.yaml'))
  symlinkSync(outside, join(cwd, 'outside'))
  const { code, stdout } = topolint(['-f', 'json'], { cwd })
  expect(code).toBe(1)
  expect(findingsOf(stdout).map(({ rule, path, message }) => [path, rule === 'parse-error' ? message : rule])).toEqual([
    ['a/neighbour.yaml', 'next-hop-newest-generation'],
    ['loop.yaml', 'loop.yaml cannot be read: its symbolic links lead back to themselves'],
    ['out.yaml', 'out.yaml is a symbolic link out of the folder that is linted; topolint does not follow it'],
  ])
})

// The administrator may read everything.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('what may not be read is a finding each', () => {
  const cwd = folder({ 'neighbour.yaml': broken, 'closed/a.yaml': broken, 'shut.yaml': broken })
  chmodSync(join(cwd, 'closed'), 0)
  chmodSync(join(cwd, 'shut.yaml'), 0)
  const { stdout } = topolint(['-f', 'json'], { cwd })
  chmodSync(join(cwd, 'closed'), 0o700)
  expect(findingsOf(stdout).map(({ path, rule }) => [path, rule])).toEqual([
    ['closed', 'parse-error'],
    ['neighbour.yaml', 'next-hop-newest-generation'],
    ['shut.yaml', 'parse-error'],
  ])
})

import { describe, expect, test } from 'vitest'
import { broken, findingsOf, folder, healthy, topolint, unknowable } from './command.js'

const rule = 'next-hop-newest-generation'
const directive = `# topolint-ignore[${rule}]: moved in June`

function withComment(text: string, comment: string): string {
  return text.replace(/nextHop: \S+/u, (pair) => `${pair} ${comment}`)
}

interface SuppressedInJson {
  readonly finding: { readonly rule: string }
  readonly reason: string
  readonly until?: string
  readonly at: { readonly path: string; readonly start: { readonly line: number; readonly column: number } }
}

function suppressedIn(stdout: string): readonly SuppressedInJson[] {
  const { suppressed } = JSON.parse(stdout) as { suppressed: readonly SuppressedInJson[] } // our own format
  return suppressed
}

describe('a suppression', () => {
  test('lets a run pass, and is counted', () => {
    const { code, stdout, stderr } = topolint(['--only', rule], { cwd: folder({ 'topology.yaml': withComment(broken, directive) }) })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^No findings in 1 file · 1 suppressed · \d+ checks? · \d+ ms\n$/u)
  })

  test('is in the JSON with its reason, its last day and its place', () => {
    const line = `    nextHop: pool10.contoso.com # topolint-ignore[${rule}] until=2999-12-31: moved in June`
    const text = broken.replace('    nextHop: pool10.contoso.com', line)
    const { code, stdout } = topolint(['-f', 'json'], { cwd: folder({ 'topology.yaml': text }) })
    expect([code, findingsOf(stdout)]).toEqual([0, []])
    const at = { path: 'topology.yaml', start: { line: 12, column: line.indexOf(rule) + 1 } }
    expect(suppressedIn(stdout)).toMatchObject([{ finding: { rule }, reason: 'moved in June', until: '2999-12-31', at }])
  })

  test('of one file leaves those of others', () => {
    const other = broken.replaceAll('contoso', 'fabrikam')
    const { code, stdout } = topolint(['-f', 'json'], { cwd: folder({ 'a.yaml': `# topolint-ignore-file[${rule}]: moved in June\n${broken}`, 'b.yaml': other }) })
    expect(code).toBe(1)
    expect(findingsOf(stdout).map(({ path, rule: id }) => [path, id])).toEqual([['b.yaml', rule]])
  })

  test.each([
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['CRLF with a mark', (text: string) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`)],
  ])('works in %s', (_, encode) => {
    expect(topolint([], { cwd: folder({ 'topology.yaml': encode(withComment(broken, directive)) }) }).code).toBe(0)
  })
})

describe('what is wrong with a suppression is a finding', () => {
  test.each([
    ['bare', withComment(broken, '# topolint-ignore'), 1, ['bad-directive', rule]],
    ['misspelt', withComment(broken, `# toplint-ingore[${rule}]: moved`), 1, ['bad-directive', rule]],
    ['unknown', withComment(broken, '# topolint-ignore[next-hop-newest-generaton]: moved'), 1, ['bad-directive', rule]],
    ['over', withComment(broken, `# topolint-ignore[${rule}] until=2020-01-31: moved`), 1, ['expired-suppression', rule]],
    ['unused', withComment(healthy, directive), 0, ['unused-suppression']],
    ['undecided', withComment(unknowable, directive), 0, []],
  ])('%s', (_, text, code, rules) => {
    const outcome = topolint(['-f', 'json'], { cwd: folder({ 'topology.yaml': text }) })
    expect(findingsOf(outcome.stdout).map((finding) => finding.rule).sort()).toEqual([...rules].sort())
    expect(outcome.code).toBe(code)
  })

  test('shown at the exact part, with what was meant', () => {
    const { stdout } = topolint([], { cwd: folder({ 'topology.yaml': withComment(broken, '# topolint-ignore[next-hop-newest-generaton]: moved') }) })
    expect(stdout).toContain('error[bad-directive]: There is no rule next-hop-newest-generaton. Did you mean next-hop-newest-generation?\n')
    expect(stdout).toMatch(/\| {37,}\^{25}\n/u)
  })
})

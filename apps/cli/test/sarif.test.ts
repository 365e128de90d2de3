import { describe, expect, test } from 'vitest'
import { broken, folder, healthy, readText, topolint, unknowable } from './command.js'

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly version: string; readonly rules: readonly { readonly id: string }[] } }
      readonly invocations: readonly [{ readonly exitCode: number }]
      readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number; readonly locations: readonly unknown[] }[]
    },
  ]
}

function runOf(text: string): Log['runs'][0] {
  const { runs } = JSON.parse(text) as Log // our own format
  return runs[0]
}

/** What one rule says, however many others there are. */
const only = ['--only', 'next-hop-newest-generation']

describe('--format sarif', () => {
  test('a finding with its rule, its place and its fix, and nothing else', () => {
    const cwd = folder({ 'a b/topology.yaml': broken })
    const { code, stdout, stderr } = topolint(['-f', 'sarif', ...only], { cwd })
    expect([code, stderr]).toEqual([1, ''])
    const { tool, invocations, results } = runOf(stdout)
    const artifactLocation = { uri: 'a%20b/topology.yaml', uriBaseId: '%SRCROOT%', index: 0 }
    const region = { startLine: 12, startColumn: 14, endLine: 12, endColumn: 32 }
    expect(tool.driver.version).toMatch(/^\d+\.\d+\.\d+/)
    expect(invocations).toMatchObject([{ executionSuccessful: true, exitCode: 1 }])
    expect(results).toMatchObject([
      {
        ruleId: 'next-hop-newest-generation',
        level: 'error',
        locations: [{ physicalLocation: { artifactLocation, region } }],
        partialFingerprints: { 'topolint/v1': expect.stringMatching(/^[0-9a-f]{32}$/) as string },
        fixes: [{ artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'pool13.contoso.com' } }] }] }],
      },
    ])
    expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual(['next-hop-newest-generation'])
    expect(topolint(['-f', 'sarif', ...only], { cwd }).stdout).toBe(stdout)
  })

  test('a fix is written as its language wants it', () => {
    const { stdout } = topolint(['-f', 'sarif', ...only], { cwd: folder({ 'topology.yaml': broken.replace('nextHop: pool10.contoso.com', 'nextHop: "pool10.contoso.com"') }) })
    expect(runOf(stdout).results).toMatchObject([{ fixes: [{ artifactChanges: [{ replacements: [{ deletedRegion: { startColumn: 14, endColumn: 34 }, insertedContent: { text: '"pool13.contoso.com"' } }] }] }] }])
  })

  test('what could not be judged is open, and the exit code is that of the run', () => {
    const { code, stdout } = topolint(['-f', 'sarif', ...only], { cwd: folder({ 'topology.yaml': unknowable }) })
    expect(code).toBe(0)
    const { invocations, results } = runOf(stdout)
    expect(invocations).toMatchObject([{ exitCode: 0 }])
    expect(results.find(({ ruleId }) => ruleId === 'next-hop-newest-generation')).toMatchObject({ kind: 'open', level: 'none' })
  })

  test('what is suppressed is told on request only', () => {
    const suppressed = broken.replace('nextHop: pool10.contoso.com', 'nextHop: pool10.contoso.com # topolint-ignore[next-hop-newest-generation]: agreed')
    const cwd = folder({ 'topology.yaml': suppressed })
    expect(runOf(topolint(['-f', 'sarif', ...only], { cwd }).stdout).results).toEqual([])
    const { stdout } = topolint(['-f', 'sarif', '--sarif-include-suppressed', ...only], { cwd })
    expect(runOf(stdout).results).toMatchObject([{ ruleId: 'next-hop-newest-generation', suppressions: [{ kind: 'inSource', status: 'accepted', justification: 'agreed' }] }])
  })

  test('into a file, beside another format', () => {
    const cwd = folder({ 'topology.yaml': healthy })
    expect(topolint(['-f', 'pretty', '-f', 'sarif=out/topolint.sarif', ...only], { cwd })).toMatchObject({ code: 0, stderr: '' })
    expect(runOf(readText(cwd, 'out/topolint.sarif')).results).toEqual([])
  })

  test('rules of a team are among the rules', () => {
    const cwd = folder({ 'topology.yaml': broken.replaceAll('apps.contoso.com', 'apps.fabrikam.com') })
    topolint(['new', 'rule', 'pool-name-misleads'], { cwd })
    const { tool, results } = runOf(topolint(['-f', 'sarif', '--rules', 'topolint-rules', 'topology.yaml'], { cwd }).stdout)
    expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toContain('pool-name-misleads')
  })
})

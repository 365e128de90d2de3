import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { broken, folder, readText, topolint } from './command.js'
import { loggingCommands, workflowCommands } from './log-commands.js'

/** What one rule says, however many others there are. */
const only = ['--only', 'next-hop-newest-generation']

const message = 'apps.contoso.com routes through pool10.contoso.com (Lync Server 2010); it must route through a Lync Server 2013 pool'

describe('formats for builds', () => {
  test.each([
    ['compact', `topology.yaml:12:14: error[next-hop-newest-generation]: ${message}\n1 error in 1 of 1 file`],
    ['github', '::error file=topology.yaml,line=12,endLine=12,col=14,endColumn=31,title=next-hop-newest-generation::apps.contoso.com routes'],
    ['azure', '##vso[task.logissue type=error;sourcepath=topology.yaml;linenumber=12;columnnumber=14;code=next-hop-newest-generation;]apps.contoso.com routes'],
    ['gitlab', '[\n  {\n    "description": "apps.contoso.com routes'],
    ['junit', '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="topolint" tests="1" failures="1" errors="0" skipped="0">\n'],
    ['markdown', '## topolint\n\n1 error in 1 of 1 file'],
  ])('%s', (format, beginning) => {
    const { code, stdout, stderr } = topolint(['-f', format, ...only], { cwd: folder({ 'topology.yaml': broken }) })
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout.slice(0, beginning.length)).toBe(beginning)
  })

  test('all of them in one run, each in its file and one on standard output', () => {
    const cwd = folder({ 'topology.yaml': broken })
    const files = { compact: 'out/compact.txt', json: 'out/report.json', sarif: 'out/report.sarif', github: 'github.txt', azure: 'azure.txt', gitlab: 'gl-code-quality-report.json', junit: 'junit.xml', markdown: 'report.md' }
    const { code, stdout, stderr } = topolint([...only, '-f', 'pretty', ...Object.entries(files).flatMap(([format, file]) => ['-f', `${format}=${file}`])], { cwd })
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(/^error\[next-hop-newest-generation\]: /u)
    for (const file of Object.values(files)) expect(readText(cwd, file)).toContain('next-hop-newest-generation')
  })

  test('paths are those of the repository that a build has checked out', () => {
    const root = folder({ 'servers/topology.yaml': broken })
    const { stdout } = topolint(['-f', 'github', ...only], { cwd: `${root}/servers`, env: { GITHUB_WORKSPACE: root } })
    expect(stdout).toContain('::error file=servers/topology.yaml,line=12')
  })
})

describe('the problem matcher', () => {
  test('reads the compact format', () => {
    const { problemMatcher } = JSON.parse(readText(fileURLToPath(new URL('../problem-matcher.json', import.meta.url)))) as { problemMatcher: readonly { pattern: readonly { regexp: string }[] }[] } // our own file
    const { stdout } = topolint(['-f', 'compact', ...only], { cwd: folder({ 'topology.yaml': broken }) })
    const regexp = new RegExp(problemMatcher[0]?.pattern[0]?.regexp ?? '', 'u')
    expect(stdout.split('\n').flatMap((line) => [regexp.exec(line)?.slice(1)].filter(Boolean))).toEqual([['topology.yaml', '12', '14', 'error', 'next-hop-newest-generation', message]])
  })
})

describe('what a hostile file says is no command in the log of a build', () => {
  const hostile = broken.replaceAll('apps.contoso.com', '"apps ##[error]forged ##vso[task.x]y\\n::add-mask::e ]]> `x`"').replace('kind: Topology', 'kind: Topology # ##[group]x ##vso[task.z]')
  const files = { '::error::x ##[warning]y;]%0A.yaml': hostile, 'other.yaml': '##[error]x: [\n' }

  test.each(['pretty', 'compact', 'json', 'sarif', 'gitlab', 'junit', 'markdown'])('%s', (format) => {
    const { stdout, stderr } = topolint(['-f', format, '--unknown'], { cwd: folder(files), env: { GITHUB_ACTIONS: 'true' } })
    expect(stdout.length).toBeGreaterThan(100)
    expect([...workflowCommands(stdout + stderr), ...loggingCommands(stdout + stderr)]).toEqual([])
  })

  test('github says its own commands only', () => {
    const { stdout } = topolint(['-f', 'github'], { cwd: folder(files), env: { GITHUB_ACTIONS: 'true' } })
    expect([...new Set(workflowCommands(stdout))].filter((name) => !['error', 'warning', 'notice'].includes(name))).toEqual([])
    expect(loggingCommands(stdout)).toEqual([])
  })

  test('azure says its own commands only', () => {
    const { stdout } = topolint(['-f', 'azure'], { cwd: folder(files), env: { TF_BUILD: 'True' } })
    expect([...new Set(loggingCommands(stdout))]).toEqual(['task.logissue'])
    expect(workflowCommands(stdout)).toEqual([])
  })

  test('neither is what stands on stderr', () => {
    const { code, stderr } = topolint(['-f', '##[error]x', '\n::add-mask::y'], { cwd: folder(), env: { GITHUB_ACTIONS: 'true' } })
    expect(code).toBe(2)
    expect([...workflowCommands(stderr), ...loggingCommands(stderr)]).toEqual([])
  })
})

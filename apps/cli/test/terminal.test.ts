import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { broken, folder, healthy, preloads } from './command.js'
import { atTerminal, missingTerminal } from './terminal.js'

const suite = missingTerminal === undefined ? 'at a terminal' : `at a terminal (${missingTerminal})`
const only = ['--only', 'next-hop-newest-generation']

/** What a colour begins with, and bold letters. */
const colour = /\u001b\[\d/u

/** What takes a progress line away. */
const clear = '\r\u001b[2K'

describe.skipIf(missingTerminal !== undefined)(suite, () => {
  test.each<[answer: string, isWritten: boolean]>([
    ['y\n', true],
    ['YES\n', true],
    ['n\n', false],
    ['\n', false],
    ['yesterday\n', false],
  ])('init asks for a hook, and %j is an answer', (input, isWritten) => {
    const cwd = folder({ 'topology.yaml': healthy, '.git/hooks/README': '' })
    const { code, screen } = atTerminal(['init'], { cwd, input })
    expect([code, existsSync(join(cwd, '.git/hooks/pre-commit'))]).toEqual([0, isWritten])
    expect(screen).toContain('Lint what is staged before each commit? This writes .git/hooks/pre-commit. [y/N] ')
    expect(screen.includes('wrote .git/hooks/pre-commit\n')).toBe(isWritten)
    expect(screen).toContain('wrote topolint.yaml\n')
  })

  test.each([
    ['--yes', ['--yes'], {}, true],
    ['in a build', [], { CI: 'true' }, false],
  ])('nothing is asked: %s', (_name, args, env, isWritten) => {
    const cwd = folder({ 'topology.yaml': healthy, '.git/hooks/README': '' })
    const { code, screen } = atTerminal(['init', ...args], { cwd, env, input: 'y\n' })
    expect([code, existsSync(join(cwd, '.git/hooks/pre-commit')), screen.includes('[y/N]')]).toEqual([0, isWritten, false])
  })

  test.each<[name: string, args: readonly string[], env: Readonly<Record<string, string>>, isColoured: boolean]>([
    ['colours', [], {}, true],
    ['none with --no-color', ['--no-color'], {}, false],
    ['none with NO_COLOR', [], { NO_COLOR: '1' }, false],
    ['none where the terminal is dumb', [], { TERM: 'dumb' }, false],
    ['colours all the same with --color', ['--color'], { TERM: 'dumb', NO_COLOR: '1' }, true],
    ['none in a format for programs', ['-f', 'json'], {}, false],
  ])('%s', (_name, args, env, isColoured) => {
    const { code, screen } = atTerminal([...only, ...args], { cwd: folder({ 'topology.yaml': broken }), env })
    expect([code, colour.test(screen.replaceAll(clear, ''))]).toEqual([1, isColoured])
    expect(screen).toContain('next-hop-newest-generation')
  })

  test('a long run says what it is at, in one line that is gone before the report', () => {
    const { screen } = atTerminal([...only, '--no-color'], { cwd: folder({ 'topology.yaml': broken }), preload: [preloads.longRun] })
    expect(screen).toMatch(/^\r\u001b\[2Kreading · \d+\.\d s/u)
    expect(screen.slice(screen.lastIndexOf(clear) + clear.length)).toMatch(/^error\[next-hop-newest-generation\]/u)
  })

  test.each<[name: string, env: Readonly<Record<string, string>>]>([
    ['in a build', { CI: 'true' }],
    ['where the terminal is dumb', { TERM: 'dumb' }],
  ])('nothing of the kind %s', (_name, env) => {
    const { screen } = atTerminal([...only, '--no-color'], { cwd: folder({ 'topology.yaml': broken }), preload: [preloads.longRun], env })
    expect(screen).toMatch(/^error\[next-hop-newest-generation\]/u)
  })

  test('a terminal that knows no width is taken for one of the usual width', () => {
    const { screen } = atTerminal([...only, '--no-color'], { cwd: folder({ 'topology.yaml': broken }) })
    expect(/^ += why: .*$/mu.exec(screen)?.[0].length).toBeGreaterThan(80)
  })
})

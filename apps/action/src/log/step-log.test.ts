import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runnerLog } from '../../test/runner-log.js'
import { StepLog } from './step-log.js'

function printed(say: (log: StepLog) => void, { debug = false, environment = {} } = {}): string {
  let output = ''
  say(new StepLog({ write: (text) => (output += text), environment, debug }))
  return output
}

const hostile = ['::error::forged', '##[error]forged', ' \u3000::add-mask::e', 'a\r::stop-commands::x', 'a\r\n##[add-matcher]x.json', '::ENDGROUP::', '\u001b[31mred\u001b[0m', '%0A::error::x', 'x\u2028::error::y', '::a::##[group]b']

describe('what the runner makes of a line', () => {
  test.each(['notice', 'error'] as const)('%s', (name) => {
    const { commands, lines } = runnerLog(printed((log) => log[name]('100 % of 2:\nnext, ::x::')))
    expect(commands.map(({ command, data }) => [command, data])).toEqual([[name, '100 % of 2:\nnext, ::x::']])
    expect(lines).toEqual([])
  })

  test.each<[environment: Readonly<Record<string, string>>, debug: boolean, output: string]>([
    [{}, false, ''],
    [{}, true, 'debug: 3 files\n'],
    [{ RUNNER_DEBUG: '1' }, false, '::debug::3 files\n'],
    [{ RUNNER_DEBUG: '1' }, true, '::debug::3 files\n'],
    [{ RUNNER_DEBUG: '0' }, false, ''],
  ])('debug, with %j and %s', (environment, debug, output) => {
    expect(printed((log) => log.debug('3 files'), { environment, debug })).toBe(output)
  })

  test('a group is folded away under its title, and what follows is not in it', () => {
    const { commands, lines, isStopped } = runnerLog(
      printed((log) => {
        log.group('2 findings', 'one\n  two\n\n')
        log.line('after')
        log.commands(['::error title=a::b'])
      }),
    )
    expect(commands.map(({ command, data }) => [command, data])).toEqual([['group', '2 findings'], ['endgroup', ''], ['error', 'b']])
    expect(lines).toEqual([{ text: 'one', group: '2 findings' }, { text: '  two', group: '2 findings' }, { text: 'after', group: undefined }])
    expect(isStopped).toBe(false)
  })

  test('no two groups are ended by the same word', () => {
    const tokens = [...printed((log) => [1, 2].forEach((at) => log.group('a', String(at)))).matchAll(/::stop-commands::(.*)/gu)].map(([, token]) => token)
    expect(new Set(tokens).size).toBe(2)
  })
})

test('whatever the texts are, the runner obeys what the step means and nothing else', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile), fc.array(fc.constantFrom(...hostile, '\n', '\r', 'a', ' ', '#', ':')).map((parts) => parts.join('')))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('notice', 'error', 'line', 'debug', 'group'), text, text)), (said) => {
      const output = printed((log) => said.forEach(([kind, one, other]) => (kind === 'group' ? log.group(one, other) : log[kind](one))), { environment: { RUNNER_DEBUG: '1' } })
      const { commands, isStopped } = runnerLog(output)
      expect(commands.map(({ command }) => command)).toEqual(said.flatMap(([kind]) => (kind === 'line' ? [] : kind === 'group' ? ['group', 'endgroup'] : [kind])))
      expect(isStopped).toBe(false)
      expect(output).not.toMatch(/[^\P{Cc}\n\t]|##\[/u)
    }),
  )
})

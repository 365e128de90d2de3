import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingAt } from '../../test/finding.js'
import { runnerCommand } from '../../test/runner-command.js'
import { annotationCommands } from './annotation-commands.js'

const many = (count: number, path: (index: number) => string, parts = {}) =>
  Array.from({ length: count }, (_, index) => ({ finding: findingAt(path(index), (index % 100) + 1, parts), isNew: false }))

const commandsOf = (lines: readonly string[]) => lines.map((line) => runnerCommand(line))

describe('annotations', () => {
  test('are commands that the runner takes apart again', () => {
    const finding = findingAt('sites/berlin.yaml', 3, { message: '100 % wrong:\r\nbad, ::error::', level: 'info' })
    expect(commandsOf(annotationCommands([{ finding, isNew: true }], 'estate'))).toEqual([
      {
        command: 'notice',
        properties: { file: 'estate/sites/berlin.yaml', line: '3', endLine: '3', col: '1', endColumn: '1', title: 'next-hop-missing' },
        data: expect.stringContaining('100 % wrong:') as string,
      },
    ])
  })

  test('are all there as long as GitHub shows all', () => {
    const lines = annotationCommands([...many(10, () => 'a.yaml'), ...many(10, () => 'a.yaml', { level: 'warning' }), ...many(3, () => 'a.yaml', { level: 'info' })], '')
    expect(commandsOf(lines).map((command) => command?.command)).toEqual([...Array<string>(10).fill('error'), ...Array<string>(10).fill('warning'), ...Array<string>(3).fill('notice')])
    expect(lines.some((line) => line.includes('more of this level'))).toBe(false)
  })

  test('say in the tenth how many more there are, and where', () => {
    const lines = annotationCommands([...many(380, () => 'a.yaml'), ...many(21, (index) => `sites/${index % 7}.yaml`)], 'estate')
    expect(lines.length).toBe(10)
    expect(commandsOf(lines).at(-1)).toEqual({
      command: 'error',
      properties: { title: '392 more of this level' },
      data: [
        '378 in estate/a.yaml',
        ...[0, 1, 2, 3].map((index) => `2 in estate/sites/${index}.yaml`),
        'the others in 3 more files',
        'The log of this step lists all of them.',
      ].join('\n'),
    })
  })

  test('name a single level that has too many, and leave the others alone', () => {
    const lines = annotationCommands([...many(12, () => 'a.yaml', { level: 'warning' }), ...many(1, () => 'a.yaml')], '')
    expect(commandsOf(lines).map((command) => [command?.command, command?.properties['title']])).toEqual([
      ['error', 'next-hop-missing'],
      ...Array.from({ length: 9 }, () => ['warning', 'next-hop-missing']),
      ['warning', '3 more of this level'],
    ])
    expect(commandsOf(lines).at(-1)?.data).toBe('3 in a.yaml\nThe log of this step lists all of them.')
  })

  test('are one line and one command each, whatever files and messages are called', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('::error::x', '##[add-mask]a', 'a\r\n::stop-commands::x', 'a,line=9', 'a:b', '%0A', '100%'))
    fc.assert(
      fc.property(fc.array(fc.record({ path: text, message: text, isNew: fc.boolean() }), { maxLength: 30, size: 'max' }), (given) => {
        const lines = annotationCommands(given.map(({ path, message, isNew }, index) => ({ finding: findingAt(path, index + 1, { message }), isNew })), '')
        expect(lines.length).toBe(Math.min(given.length, 10))
        for (const line of lines) {
          expect(line).not.toMatch(/[\r\n]|##\[/u)
          const { command, properties } = runnerCommand(line) ?? { command: 'none', properties: {} }
          expect(command).toBe('error')
          expect(Object.keys(properties).filter((name) => !['file', 'line', 'endLine', 'col', 'endColumn', 'title'].includes(name))).toEqual([])
        }
      }),
    )
  })
})

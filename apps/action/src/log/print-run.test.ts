import { describe, expect, test } from 'vitest'
import type { Comparison, Finding } from '@topolint/core'
import type { RunReport } from '@topolint/reporters'
import { findingAt } from '../../test/finding.js'
import { runnerLog } from '../../test/runner-log.js'
import { printRun } from './print-run.js'
import { StepLog } from './step-log.js'

function logOf(findings: readonly Finding[], comparison?: Partial<Comparison>, parts: Partial<RunReport> = {}): ReturnType<typeof runnerLog> {
  let output = ''
  const run = { files: 4, findings, suppressed: [], notPossible: [], checks: 9, ...parts }
  printRun(new StepLog({ write: (text) => (output += text), environment: {}, debug: false }), run, comparison && { introduced: [], worsened: [], standing: [], fixed: [], ...comparison })
  expect(runnerLog(output).isStopped).toBe(false)
  return runnerLog(output)
}

const groups = ({ commands }: ReturnType<typeof runnerLog>): readonly string[] => commands.filter(({ command }) => command === 'group').map(({ data }) => data)
const textOf = ({ lines }: ReturnType<typeof runnerLog>, title: string): string => lines.filter(({ group }) => group === title).map(({ text }) => text).join('\n')

describe('the log of a run', () => {
  test('of one version is one group, and what it comes to stands outside', () => {
    const log = logOf([findingAt('a.yaml', 3), findingAt('b.yaml', 1, { level: 'warning' })])
    expect(groups(log)).toEqual(['Found: 2 findings'])
    expect(textOf(log, 'Found: 2 findings')).toContain('error[next-hop-missing]: finding at 3\n --> a.yaml:3:1\n')
    expect(log.lines.filter(({ group }) => group === undefined)).toEqual([{ text: '1 error, 1 warning in 2 of 4 files · 9 checks', group: undefined }])
  })

  test('of nothing is one line', () => {
    expect(logOf([], {})).toEqual({ commands: [], lines: [{ text: 'No findings in 4 files · 9 checks', group: undefined }], isStopped: false })
  })

  test('of a change is told apart by what the change did', () => {
    const [one, two, three] = ['a', 'b', 'c'].map((name) => findingAt(`${name}.yaml`, 1, { message: `in ${name}` })) as [Finding, Finding, Finding] // three of three
    const before = findingAt('b.yaml', 1, { level: 'warning', message: 'milder\n::error::x' })
    const fixed = [findingAt('old.yaml', 7)]
    const notPossible = [{ rule: 'r', about: 'apps', at: one.at, missing: [{ reason: 'nobody says it' }] }]
    const log = logOf([three, two, one], { introduced: [one], worsened: [{ finding: two, before }], standing: [three], fixed }, { notPossible })
    expect(groups(log)).toEqual(['Introduced: 1 finding', 'Worse than before: 1 finding', 'As before: 1 finding', 'Could not be judged: 1 check', 'Fixed: 1 finding'])
    expect(textOf(log, 'Worse than before: 1 finding')).toMatch(/: in b\n[\s\S]*\n {2}= before: warning: milder ::error::x\n/u)
    expect(textOf(log, 'Could not be judged: 1 check')).toContain('nobody says it')
    expect(textOf(log, 'Fixed: 1 finding')).toBe('fixed[next-hop-missing]: finding at 7 (old.yaml)')
  })

  test('of very many shows lines of the first thousand, and names all', () => {
    const log = logOf(Array.from({ length: 1200 }, (_, index) => findingAt(`sites/${index}.yaml`, 1)))
    const text = textOf(log, 'Found: 1200 findings')
    expect(text.match(/^ +--> /gmu)?.length).toBe(1000)
    expect(text.match(/^sites\/1\d+\.yaml:1:1: error\[/gmu)?.length).toBe(200)
  })

  test('of hostile texts holds no command of theirs', () => {
    const hostile = '::error::a\n##[add-mask]b\r::stop-commands::c\u2028::warning::d'
    const finding = findingAt(hostile, 1, { rule: hostile, message: hostile, why: hostile, related: [{ message: hostile, at: findingAt(hostile, 2).at }] })
    const other = { ...finding, fingerprint: 'other' }
    const log = logOf([finding, other], { introduced: [finding], fixed: [finding], worsened: [{ finding: other, before: finding }] }, { notPossible: [{ rule: hostile, about: hostile, at: finding.at, missing: [{ reason: hostile, at: finding.at }] }] })
    expect(log.commands.map(({ command }) => command)).toEqual(['group', 'endgroup', 'group', 'endgroup', 'group', 'endgroup', 'group', 'endgroup'])
    expect(log.lines.map(({ text }) => text).join('\n')).not.toMatch(/##\[|^\s*::/mu)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readInputs } from '../src/inputs/inputs.js'
import { actionFile, described, mainFile } from './action/action-file.js'

const inputs = described('inputs')

/** The names of all inputs that are asked for. */
function asked(): readonly string[] {
  const names = new Set<string>()
  const environment = new Proxy<Record<string, string | undefined>>({}, { get: (_, name) => void names.add(String(name)) })
  readInputs(environment)
  return [...names].map((name) => name.replace(/^INPUT_/u, '').toLowerCase())
}

/** What an input must be, as refusing something else says. */
function choicesOf(name: string): readonly string[] {
  const answer = readInputs({ [`INPUT_${name.toUpperCase()}`]: 'zzzzz', INPUT_TOKEN: 't', INPUT_REPORT: 'r' })
  const [problem = ''] = 'problems' in answer ? answer.problems : []
  const [, listed = ''] = /; expected ([a-z, -]+)\./u.exec(problem) ?? []
  return listed.split(/, | or /u).filter(Boolean)
}

describe('action.yml', () => {
  test('has the inputs that are read, and no others', () => {
    expect([...inputs.keys()].sort()).toEqual([...asked()].sort())
  })

  test('has the defaults that reading has', () => {
    const given = Object.fromEntries([...inputs].map(([name, { default: value = '' }]) => [`INPUT_${name.toUpperCase()}`, name === 'token' ? '' : value]))
    expect(readInputs(given)).toEqual(readInputs({}))
    expect(inputs.get('token')?.default).toBe('${{ github.token }}')
  })

  test.each([...inputs])('tells of %s what it may be', (name, { description }) => {
    const untold = choicesOf(name).filter((choice) => !description.includes(`\`${choice}\``) && !description.startsWith('Whether '))
    expect(untold).toEqual([])
  })

  test('says which inputs take `true` or `false` by what they are', () => {
    const flags = [...inputs.keys()].filter((name) => choicesOf(name).includes('true'))
    expect(flags).toEqual(['only-new', 'request-changes', 'summary', 'debug'])
  })

  test('has the outputs that are promised', () => {
    expect([...described('outputs').keys()]).toEqual(['outcome', 'errors', 'warnings', 'new', 'fixed', 'sarif-file', 'report-file'])
  })

  test('runs on the Node that runners have', () => {
    expect(actionFile).toContain('\n  using: node24\n')
    expect(readFileSync(new URL(`../../../${mainFile()}`, import.meta.url), 'utf8')).not.toBe('')
  })
})

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readInputs } from '../src/inputs/inputs.js'
import { actionFile, described, mainFile } from './action/action-file.js'
import { repositoryRoot } from './action/step.js'

const inputs = described('inputs')
const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8')
const workflows = readdirSync(join(repositoryRoot, '.github/workflows')).map((name) => `.github/workflows/${name}`)

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
    expect(read(mainFile())).not.toBe('')
  })
})

test('docs/action.md tells of every input and output as action.yml does', () => {
  const rows = [...inputs].map(([name, { description, default: value }]) => `| \`${name}\` | ${value === undefined ? '' : `\`${value}\``} | ${description} |`)
  const outputs = [...described('outputs')].map(([name, { description }]) => `| \`${name}\` | ${description} |`)
  expect(rowsUnder('Inputs')).toEqual(rows)
  expect(rowsUnder('Outputs')).toEqual(outputs)
})

test('docs/action.md quotes what the action says', () => {
  const sources = readdirSync(join(repositoryRoot, 'apps/action/src'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  const code = sources.map((path) => read(join('apps/action/src', path))).join('\n')
  const quoted = rowsUnder('When something is wrong').flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/gu)].map(([, text = '']) => text))
  expect(quoted.length).toBeGreaterThan(8)
  expect(quoted.filter((text) => !code.includes(text))).toEqual([])
})

function rowsUnder(heading: string): readonly string[] {
  const [, section = ''] = read('docs/action.md').split(`\n## ${heading}\n`)
  const [text = ''] = section.split('\n## ')
  return text.split('\n').filter((line) => line.startsWith('| `'))
}

test.each(['docs/action.md', ...workflows])('%s gives the action only inputs that it has', (path) => {
  const steps = [...read(path).matchAll(/^( *)- uses: (?:\.\/|<owner>\/topolint@<sha> # v1\.0\.0)\n((?:\1 {2}.*\n)*)/gmu)]
  const given = steps.flatMap(([, , rest = '']) => [...rest.matchAll(/^ {10}([a-z-]+):/gmu)].map(([, name = '']) => name))
  expect(given.filter((name) => !inputs.has(name))).toEqual([])
  expect(path !== 'docs/action.md' || (steps.length >= 6 && given.includes('review'))).toBe(true)
})

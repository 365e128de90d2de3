import { readFileSync } from 'node:fs'
import { loadStatements, type Statement } from '@topolint/engine'
import { describe, expect, test } from 'vitest'
import { agreedChecks } from './agreed-checks.js'
import { ruleFiles } from './rule-files.js'

const statements = read()
const rules = new Map(ruleFiles.map((file) => [file.data.id, file]))
const agreed = Object.entries(agreedChecks).flatMap(([rule, ids]) => ids.map((id) => [id, rule] as const))

/** What the documents allow or expect, where a finding would be a false alarm. */
const permissions = ['F-002', 'F-008', 'F-012', 'F-023', 'F-040', 'F-044', 'F-098', 'F-105', 'F-107', 'F-108', 'F-142']

test('every statement is there, in its order', () => {
  expect(statements.map(({ id }) => id)).toEqual(Array.from({ length: 147 }, (_, at) => `F-${String(at + 1).padStart(3, '0')}`))
})

describe('what was agreed', () => {
  test('is about almost all of them', () => {
    expect(new Set(agreed.map(([id]) => id)).size).toBe(137)
  })

  test.each(agreed)('%s is checked by %s', (id, rule) => {
    expect(statementOf(id).rules ?? []).toContain(rule)
  })

  test('what no rule checks was agreed for none', () => {
    const unchecked = statements.filter(({ rules: checks }) => checks === undefined).map(({ id }) => id)
    expect(unchecked.filter((id) => agreed.some(([each]) => each === id))).toEqual([])
  })
})

describe('rules and statements name each other', () => {
  test('a statement names rules that rest on it', () => {
    const torn = statements.flatMap(({ id, rules: checks = [] }) => checks.filter((rule) => !restsOn(rule).has(id)).map((rule) => `${rule} does not rest on ${id}`))
    expect(torn).toEqual([])
  })

  test('a rule rests on statements that name it, or that it keeps silent about', () => {
    const torn = [...rules.keys()].flatMap((rule) => [...restsOn(rule)].filter((id) => !speaksOf(statementOf(id), rule)).map((id) => `${id} does not name ${rule}`))
    expect(torn).toEqual([])
  })
})

describe('silence', () => {
  const silences = statements.flatMap(({ id, silent = [] }) => silent.map(({ rule, example }) => [id, rule, example] as const))

  test.each(silences)('%s: %s finds nothing in "%s"', (_id, rule, example) => {
    expect(rules.get(rule)?.examples.valid.map(({ name }) => name)).toContain(example)
  })

  test.each(permissions)('%s is shown by an example', (id) => {
    expect(statementOf(id).kind).toBe('info')
    expect(statementOf(id).silent).toBeDefined()
  })
})

function read(): readonly Statement[] {
  const path = 'statements.yaml'
  const loaded = loadStatements(path, readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'))
  if (!loaded.ok) throw new Error(loaded.problems.map(({ place: { start }, message }) => `${path}:${start.line}:${start.column} ${message}`).join('\n'))
  return loaded.statements
}

function statementOf(id: string): Statement {
  const statement = statements.find((each) => each.id === id)
  if (statement === undefined) throw new Error(`there is no statement ${id}`)
  return statement
}

function speaksOf({ rules: checks = [], silent = [] }: Statement, rule: string): boolean {
  return checks.includes(rule) || silent.some((silence) => silence.rule === rule)
}

function restsOn(rule: string): ReadonlySet<string> {
  return new Set(rules.get(rule)?.data.basis.flatMap(({ statements: ids = [] }) => ids))
}

import { describe, expect, test } from 'vitest'
import type { RuleData } from '@topolint/engine'
import { azure, compact, coveragePage, github, gitlab, json, junit, markdown, pretty, ruleIndex, rulePage, sarif, type Reporter, type RunReport } from '../src/index.js'
import { hostileTexts } from './hostile-texts.js'
import { finding, options, run, source, writeAsTold } from './run.js'
import { loggingCommands, workflowCommands } from './runner.js'

const rulesOf = (text: string): readonly RuleData[] => [
  {
    id: text,
    title: text,
    why: `${text} ${text}`,
    remedy: text,
    basis: [{ document: text, section: text, says: text, url: text, statements: [text] }],
    tags: [text],
    each: 'pool',
    scope: [text],
    when: text,
    order: [{ every: text, followedBy: text, for: new Map([[text, text]]), scope: [text], message: text }],
    fix: { set: text, to: text, says: text, safety: 'safe' },
    message: text,
  },
]

const page =
  (text: string): Reporter =>
  (report) => {
    const [data] = rulesOf(text)
    if (data === undefined) return ''
    const example = { name: text, input: text, file: text, files: new Map([[text, text]]), base: new Map([[text, text]]), fixed: `${text} ${text}` }
    const rule = { data, level: text, topic: text, profiles: ['strict'] }
    return rulePage({ ...rule, right: [example], wrong: [{ example, report }] }) + ruleIndex({ rules: [rule], scenarios: [], profiles: [{ name: 'strict', says: text }] }) + coveragePage([{ id: text, says: text, kind: 'info', sources: [{ document: text, section: text }], evidence: [], rules: [text], reason: text, silent: [{ rule: text, example: text }] }], [{ ...data, id: `${text}${text}` }])
  }

const reporters: Readonly<Record<string, (text: string) => Reporter>> = {
  pretty: () => pretty,
  compact: () => compact,
  json: () => json,
  gitlab: () => gitlab,
  junit: () => junit,
  markdown: () => markdown,
  sarif: (text) => sarif({ version: '1.0.0', rules: rulesOf(text), exitCode: 1, includeSuppressed: true, write: writeAsTold }),
  'the page of a rule': page,
}

/** A run in which everything that comes from outside is the text. */
function runOf(text: string): RunReport {
  const of = source(`key: ${text}\nother: ${text}`, `${text}.yaml`)
  const at = { source: of, start: 5, end: of.text.length }
  const first = { source: of, start: 5, end: 6 }
  const worse = finding(first, { message: text })
  return run(
    [
      finding(at, { rule: text, message: text, why: `${text} ${text}`, related: [{ message: text, at: first }], fix: { says: text, safety: 'safe', changes: [{ kind: 'set', at, value: text }] } }),
      worse,
    ],
    {
      change: { base: text, before: new Map([[worse, finding(at, { message: text })]]), fixed: [finding(first, { rule: text, message: text })], standing: 0 },
      suppressed: [{ finding: finding(first, { rule: text, message: text }), reason: text, at: first, until: text }],
      notPossible: [{ rule: text, about: text, at: first, missing: [{ reason: text, at: first }] }],
    },
  )
}

/** What GitHub's runner takes for a command in its two forms, and what Azure's does. */
function commandsIn(output: string): readonly string[] {
  return output.split(/\r\n|\r|\n/u).filter((line) => line.trim().startsWith('::') || line.includes('##[') || line.toLowerCase().includes('##vso['))
}

describe.each(Object.entries(reporters))('%s', (name, reporterFor) => {
  test.each(hostileTexts)('%s', (_name, text) => {
    const output = reporterFor(text)(runOf(text), { ...options, unknown: true, guarded: true })
    if (name !== 'the page of a rule') expect(commandsIn(output)).toEqual([])
    expect(output).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u2028\u2029]/u)
    expect(output).not.toMatch(/\p{Cs}/u)
  })
})

describe('commands for the runners of builds', () => {
  test.each(hostileTexts)('github says its own and no other: %s', (_name, text) => {
    const output = github(runOf(text), options)
    const commands = workflowCommands(output)
    expect(commands.map(({ name }) => name)).toEqual(['error', 'error'])
    for (const { properties } of commands) expect(Object.keys(properties).sort()).toEqual(expect.arrayContaining(['endLine', 'file', 'line', 'title']))
    expect(loggingCommands(output)).toEqual([])
    expect(output.split('\n').filter((line) => !line.startsWith('::error ')).map((line) => line.includes('::'))).not.toContain(true)
    expect(output).not.toMatch(/[^\P{Cc}\n]|\p{Cs}/u)
  })

  test.each(hostileTexts)('azure says its own and no other: %s', (_name, text) => {
    const output = azure(runOf(text), options)
    const commands = loggingCommands(output)
    expect(commands.map(({ name }) => name)).toEqual(['task.logissue', 'task.logissue'])
    for (const { properties } of commands) expect(Object.keys(properties)).toEqual(['type', 'sourcepath', 'linenumber', 'columnnumber', 'code'])
    expect(workflowCommands(output)).toEqual([])
    expect(output).not.toMatch(/[^\P{Cc}\n]|\p{Cs}/u)
  })
})

test('json loses nothing of it', () => {
  for (const [, text] of hostileTexts) {
    const parsed: unknown = JSON.parse(json(runOf(text), options))
    expect(parsed).toMatchObject({ findings: [{ message: text, fix: { changes: [{ value: text }] } }, { message: text }] })
  }
})

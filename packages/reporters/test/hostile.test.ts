import { describe, expect, test } from 'vitest'
import { json, pretty, type Reporter, type RunReport } from '../src/index.js'
import { finding, options, run, source } from './run.js'

const reporters: Readonly<Record<string, Reporter>> = { pretty, json }

const hostile = [
  ['colour', '\u001b[31mred\u001b[0m'],
  ['title', '\u001b]0;title\u0007'],
  ['clear', '\u009b2J'],
  ['carriage return', 'seen\rhidden'],
  ['backspace', 'a\b\b\bb'],
  ['direction', '\u202eexe.yaml\u2066'],
  ['command', '\n::add-mask::e\n'],
  ['carriage return and command', 'x\r::stop-commands::token'],
  ['separator and command', 'x\u2028::error::y\u0085::error::z'],
  ['old command', '##[error]forged'],
  ['Azure command', '##vso[task.setvariable variable=a]b'],
  ['half a pair', '\ud800'],
  ['prototype', '__proto__'],
] as const

/** A run in which everything that comes from outside is the text. */
function runOf(text: string): RunReport {
  const of = source(`key: ${text}\nother: ${text}`, `${text}.yaml`)
  const at = { source: of, start: 5, end: of.text.length }
  const first = { source: of, start: 5, end: 6 }
  return run(
    [
      finding(at, { rule: text, message: text, why: `${text} ${text}`, related: [{ message: text, at: first }], fix: { says: text, safety: 'safe', changes: [{ kind: 'set', at, value: text }] } }),
      finding(first, { message: text }),
    ],
    { suppressed: [{ finding: finding(first, { message: text }), reason: text, until: text, at }], notPossible: [{ rule: text, about: text, at: first, missing: [{ reason: text, at: first }] }] },
  )
}

/** What GitHub's runner takes for a command in its two forms, and what Azure's does. */
function commandsIn(output: string): readonly string[] {
  return output.split(/\r\n|\r|\n/u).filter((line) => line.trim().startsWith('::') || line.includes('##[') || line.toLowerCase().includes('##vso['))
}

describe.each(Object.entries(reporters))('%s', (_, report) => {
  test.each(hostile)('%s', (_name, text) => {
    const output = report(runOf(text), { ...options, unknown: true, guarded: true })
    expect(commandsIn(output)).toEqual([])
    expect(output).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u2028\u2029]/u)
    expect(output).not.toMatch(/\p{Cs}/u)
  })
})

test('json loses nothing of it', () => {
  for (const [, text] of hostile) {
    const parsed: unknown = JSON.parse(json(runOf(text), options))
    expect(parsed).toMatchObject({ findings: [{ message: text, fix: { changes: [{ value: text }] } }, { message: text }] })
  }
})

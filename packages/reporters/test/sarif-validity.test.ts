import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { Ajv } from 'ajv'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Finding, RuleData } from '@topolint/engine'
import { sarif } from '../src/index.js'
import { hostileTexts } from './hostile-texts.js'
import { finding, options, run, source, writeAsTold } from './run.js'

/** The schema of SARIF 2.1.0 as a file; it is of others, and too large to be kept here. */
const schema = existing(process.env['TOPOLINT_SARIF_SCHEMA'])

/** The validator of SARIF's makers: a program of 100 MB, used where it is installed. */
const multitool = existing(process.env['TOPOLINT_SARIF_MULTITOOL']) ?? existing(installed('@microsoft/sarif-multitool-linux', 'Sarif.Multitool'))

function existing(path: string | undefined): string | undefined {
  return path !== undefined && existsSync(path) ? path : undefined
}

function installed(name: string, file: string): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file)
  } catch {
    return undefined
  }
}

const rule: RuleData = {
  id: 'some-rule',
  title: 'Things are as they should be',
  why: 'It has a reason.',
  tags: ['migration'],
  basis: [{ document: 'Dn466143', says: 'It must be so.' }],
  each: 'pool',
  require: 'true',
}

/** Every kind of result, about every hostile text. */
function everything(): string {
  const findings = hostileTexts.map(([, text]): Finding => {
    const of = source(`key: plain\nother: ${text}`, `${text.replaceAll('/', '')}.yaml`)
    const at = { source: of, start: 5, end: 10 }
    return finding(at, { message: text, related: [{ message: text, at }], fix: { says: text, safety: 'safe', changes: [{ kind: 'set', at, value: 'other' }] } })
  })
  const report = run(findings, {
    change: { base: 'main', before: new Map(findings.slice(0, 3).map((each) => [each, each])), fixed: findings, standing: 1 },
    suppressed: findings.map((each) => ({ finding: each, reason: each.message, at: each.at })),
    notPossible: findings.map(({ message, at }) => ({ rule: 'some-rule', about: message, at, missing: [{ reason: message, at }] })),
  })
  return sarif({ version: '1.0.0', rules: [rule], exitCode: 1, includeSuppressed: true, write: writeAsTold })(report, options)
}

describe('SARIF', () => {
  test.skipIf(schema === undefined)('fits its schema (skipped without TOPOLINT_SARIF_SCHEMA)', () => {
    const written = JSON.parse(readFileSync(schema ?? '', 'utf8')) as Readonly<Record<string, object>> // an object, or the test fails
    // Draft 4, and but for these two keys nothing in it that later drafts read otherwise.
    const readable = Object.fromEntries(Object.entries(written).filter(([key]) => key !== '$schema' && key !== 'id'))
    const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(readable)
    validate(JSON.parse(everything()))
    expect(validate.errors ?? []).toEqual([])
  })

  test.skipIf(multitool === undefined)('is valid for the tool of its makers (skipped without TOPOLINT_SARIF_MULTITOOL)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sarif-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(join(folder, 'report.sarif'), everything())
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' }
    const { stdout } = spawnSync(multitool ?? '', ['validate', 'report.sarif', '--output', 'judged.sarif', '--level', 'Error', 'Warning'], { cwd: folder, env, encoding: 'utf8' })
    expect(existsSync(join(folder, 'judged.sarif')), stdout).toBe(true)
    const judged = JSON.parse(readFileSync(join(folder, 'judged.sarif'), 'utf8')) as { readonly runs: readonly { readonly results?: readonly { readonly level?: string }[] }[] }
    expect(judged.runs.flatMap(({ results = [] }) => results).filter(({ level }) => level === 'error')).toEqual([])
  })
})

import { placeOf, type Finding, type NotPossible, type Span } from '@topolint/engine'
import { compactLine } from '../compact/line.js'
import type { XmlElement } from './element.js'

/** One test of the report. */
export interface TestCase {
  /** The file that it is about. */
  readonly suite: string
  readonly outcome: 'failed' | 'passed' | 'skipped'
  readonly element: XmlElement
}

const nowhere = 'topolint'

export function caseOf(finding: Finding): TestCase {
  const { rule, level, message, at, why, fix } = finding
  const text = [compactLine(finding), why.trim().replace(/\s+/gu, ' '), ...(fix === undefined ? [] : [`fix: ${fix.says} (${fix.safety})`])].filter((line) => line !== '').join('\n')
  const isFailure = level !== 'info'
  const inside: XmlElement = isFailure ? { name: 'failure', attributes: { type: level, message }, children: [], text } : { name: 'system-out', attributes: {}, children: [], text }
  return testCase(rule, at, isFailure ? 'failed' : 'passed', inside)
}

/** What could not be judged must not look like what passed. */
export function openCase({ rule, about, at, missing }: NotPossible): TestCase {
  const message = `${about} could not be judged${missing.length === 0 ? '' : `: ${missing.map(({ reason }) => reason).join('; ')}`}`
  return testCase(rule, at, 'skipped', { name: 'skipped', attributes: { message }, children: [] })
}

function testCase(rule: string, at: Span, outcome: TestCase['outcome'], inside: XmlElement): TestCase {
  if (at.source.path === '') return { suite: nowhere, outcome, element: { name: 'testcase', attributes: { classname: nowhere, name: rule }, children: [inside] } }
  const { path, start } = placeOf(at)
  const attributes = { classname: path, name: `${rule} (${start.line}:${start.column})`, file: path, line: String(start.line) }
  return { suite: path, outcome, element: { name: 'testcase', attributes, children: [inside] } }
}

import { escapeXml } from './escape/xml.js'
import { elementText, type XmlElement } from './junit/element.js'
import { caseOf, openCase, type TestCase } from './junit/test-case.js'
import type { Reporter, RunReport } from './reporter.js'
import { plural } from './text/plural.js'

/** JUnit's XML, which every build server shows: a finding is a failed test, what could not be judged a skipped one, a remark a passed one with its text. */
export const junit: Reporter = (run) => {
  const cases = casesOf(run)
  const suites = [...grouped(cases)].map(([name, own]): XmlElement => ({ name: 'testsuite', attributes: { name, ...countsOf(own) }, children: own.map(({ element }) => element) }))
  const root: XmlElement = { name: 'testsuites', attributes: { name: 'topolint', ...countsOf(cases) }, children: suites }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementText(root, escapeXml)}`
}

/** A run without a finding is a test too: build servers take a file without tests for a mistake. */
function casesOf(run: RunReport): readonly TestCase[] {
  const cases = [...run.findings.map(caseOf), ...run.notPossible.map(openCase)]
  if (cases.length > 0) return cases
  const name = `${plural(run.checks, 'check')} in ${plural(run.files, 'file')}`
  return [{ suite: 'topolint', outcome: 'passed', element: { name: 'testcase', attributes: { classname: 'topolint', name }, children: [] } }]
}

function grouped(cases: readonly TestCase[]): ReadonlyMap<string, readonly TestCase[]> {
  const groups = new Map<string, TestCase[]>()
  for (const each of cases) {
    const group = groups.get(each.suite) ?? []
    groups.set(each.suite, group)
    group.push(each)
  }
  return groups
}

function countsOf(cases: readonly TestCase[]): Readonly<Record<string, string>> {
  const count = (outcome: TestCase['outcome']): string => String(cases.filter((each) => each.outcome === outcome).length)
  return { tests: String(cases.length), failures: count('failed'), errors: '0', skipped: count('skipped') }
}

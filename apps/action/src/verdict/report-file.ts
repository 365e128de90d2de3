import { bounds } from './bounds.js'
import { fitted } from './fitted.js'
import { isNestedBeyond } from './nesting.js'
import { isRecord, quoted } from './shape.js'
import { ShapeProblems } from './shape-problems.js'
import type { Verdict } from './verdict.js'
import { verdictShape } from './verdict-shape.js'

export type ReadReport = { readonly verdict: Verdict } | { readonly problems: readonly string[] }

/** A verdict as the file that one job hands to another. */
export function reportText(verdict: Verdict): string {
  return `${JSON.stringify(fitted(verdict))}\n`
}

/** Reads a report that may be a stranger's: what comes out is within all bounds, and nothing in it is known to be true, the commit included. */
export function readReport(bytes: Uint8Array): ReadReport {
  if (bytes.length > bounds.bytes) return { problems: [`The report has ${bytes.length} bytes; expected at most ${bounds.bytes}.`] }
  if (isNestedBeyond(bounds.nesting, bytes)) return { problems: [`The report is nested more than ${bounds.nesting} deep.`] }
  const value = parsed(bytes)
  if (value === undefined) return { problems: ['The report is no JSON in UTF-8.'] }
  const other = otherFormat(value.is)
  if (other !== undefined) return { problems: [`The report has the format ${quoted(other)}, and this version of topolint reads ${format}. Use the same version in both workflows.`] }
  const problems = new ShapeProblems()
  const checked = verdictShape(value.is, '', problems)
  return checked === 'refused' ? { problems: problems.list } : { verdict: checked.is }
}

const format: Verdict['format'] = 'topolint-verdict/1'

function otherFormat(value: unknown): string | undefined {
  const said = isRecord(value) && Object.hasOwn(value, 'format') ? value['format'] : undefined
  return typeof said === 'string' && said !== format && said.startsWith('topolint-verdict/') ? said : undefined
}

function parsed(bytes: Uint8Array): { readonly is: unknown } | undefined {
  try {
    return { is: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown }
  } catch {
    return undefined
  }
}

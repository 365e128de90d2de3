import { placeOf, type Finding, type FixResult, type NotApplied } from '@topolint/core'

export interface FixCount {
  /** "fixed", or "would fix". */
  readonly verb: string
  readonly fixed: number
  readonly files: number
  readonly notApplied: FixResult['notApplied']
  /** Findings left whose fix changes what servers do, which nobody asked for. */
  readonly unsafe: number
}

const mostReasons = 3

/** One line: what was mended, what could not be and why. */
export function fixSummary({ verb, fixed, files, notApplied, unsafe }: FixCount): string {
  const done = fixed === 0 ? 'nothing to fix' : `${verb} ${fixed} in ${files === 1 ? '1 file' : `${files} files`}`
  return [
    fixed === 0 && notApplied.length > 0 ? 'nothing fixed' : done,
    ...(notApplied.length === 0 ? [] : [`${notApplied.length} not applied (${reasons(notApplied)})`]),
    ...(unsafe === 0 ? [] : [`${unsafe} more with --unsafe`]),
  ].join(', ')
}

export function unsafeLeft(findings: readonly Finding[]): number {
  return findings.filter(({ fix }) => fix?.safety === 'unsafe').length
}

function reasons(notApplied: readonly NotApplied[]): string {
  const named = notApplied.slice(0, mostReasons).map(({ finding, reason }) => `${placeText(finding)} ${finding.rule}: ${reason}`)
  const more = notApplied.length - named.length
  return [...named, ...(more === 0 ? [] : [`and ${more} more`])].join('; ')
}

function placeText({ at }: Finding): string {
  const { path, start } = placeOf(at)
  return `${path}:${start.line}:${start.column}`
}

import { resolve } from 'node:path'
import { placeOf, type LintResult, type Span } from '@topolint/core'
import { slashed, type FileInput, type Place } from '@topolint/host'
import { inputsOf, UsageError, type InputRequest, type Inputs, type Setup } from '@topolint/project'
import type { Io } from '../io.js'

/** Files with what standard input gives in the place of one of them, whether that one is there or not. */
export function inputsWithText(file: string, request: InputRequest, setup: Setup, io: Io): Inputs {
  const inputs = inputsOf(request, setup)
  const path = slashed(io.cwd, resolve(io.cwd, file))
  const place: Place = { path, absolute: resolve(io.cwd, file), named: true }
  const read = (): readonly FileInput[] => {
    const content = io.readInput()
    if ('problem' in content) throw new UsageError(`standard input ${content.problem}.`)
    const others = inputs.read().filter((each) => each.path !== path)
    return inOrder([...others, { path, bytes: content.bytes, named: true }])
  }
  return { ...inputs, places: inOrder([...inputs.places.filter((each) => each.path !== path), place]), read }
}

function inOrder<T extends { readonly path: string }>(files: readonly T[]): readonly T[] {
  return files.toSorted((left, right) => (left.path < right.path ? -1 : 1))
}

/** What is said of that one file: the others are only there to judge it by. */
export function reportOf(file: string, report: LintResult, { cwd }: Io): LintResult {
  const path = slashed(cwd, resolve(cwd, file))
  const isOwn = (at: Span): boolean => placeOf(at).path === path
  return {
    ...report,
    findings: report.findings.filter(({ at }) => isOwn(at)),
    suppressed: report.suppressed.filter(({ finding }) => isOwn(finding.at)),
    notPossible: report.notPossible.filter(({ at }) => isOwn(at)),
  }
}

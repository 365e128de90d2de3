import type { Finding } from '@topolint/engine'

/** What a change made of the findings, where two states of the files were held against each other. */
export interface RunChange {
  /** What was compared with, as a person asked for it; undefined before the first commit. */
  readonly base: string | undefined
  /** What those findings were that are worse now; all other findings of the run are new. */
  readonly before: ReadonlyMap<Finding, Finding>
  /** What was found before, and is mended. */
  readonly fixed: readonly Finding[]
  /** How many are as before, and therefore not among the findings. */
  readonly standing: number
}

/** How many findings of a run are new, and how many worse than before. */
export function worseIn(findings: readonly Finding[], { before }: RunChange): { readonly introduced: number; readonly worsened: number } {
  const worsened = findings.filter((finding) => before.has(finding)).length
  return { introduced: findings.length - worsened, worsened }
}

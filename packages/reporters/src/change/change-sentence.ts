import type { Finding } from '@topolint/engine'
import { worseIn, type RunChange } from './run-change.js'

/** One line: what a change made of the findings. */
export function changeSentence(findings: readonly Finding[], change: RunChange): string {
  const { introduced, worsened } = worseIn(findings, change)
  return `compared with ${change.base ?? 'nothing, because there is no commit yet'}: ${introduced} introduced, ${worsened} worsened, ${change.fixed.length} fixed, ${change.standing} as before`
}

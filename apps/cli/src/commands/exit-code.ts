import { isAtLeast, type Report } from '@topolint/core'
import type { LintInvocation } from '../arguments/invocation.js'

export function exitCodeOf({ findings, notPossible }: Report, { failOn, maxWarnings, failOnUnknown }: Pick<LintInvocation, 'failOn' | 'maxWarnings' | 'failOnUnknown'>): 0 | 1 {
  if (failOnUnknown && notPossible.length > 0) return 1
  if (maxWarnings !== undefined && findings.filter(({ level }) => level === 'warning').length > maxWarnings) return 1
  return failOn !== 'never' && findings.some(({ level }) => isAtLeast(level, failOn)) ? 1 : 0
}

import type { Expression } from '@topolint/powershell'

/** `- Identity`: the blank parts the dash from the name. */
export function isLoneDash(node: Expression | undefined): boolean {
  return node?.kind === 'string' && node.quote === 'bare' && /^[-\u2013-\u2015]$/u.test(node.value)
}

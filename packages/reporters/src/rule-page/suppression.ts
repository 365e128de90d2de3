import { unsuppressible } from '@topolint/engine'

/** The directive that holds a rule back, or nothing for a rule that cannot be held back. */
export function suppressionOf(rule: string): string | undefined {
  return unsuppressible.has(rule) ? undefined : `topolint-ignore[${rule}]: why it is right here`
}

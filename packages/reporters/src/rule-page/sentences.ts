import type { Basis, RuleData } from '@topolint/engine'

/** What one document says, for the terminal and for other plain text. */
export function basisSentence({ document, section, says, url }: Basis): string {
  return `${document}${section === undefined ? '' : ` (${section})`}: ${says}${url === undefined ? '' : ` ${url}`}`
}

/** What topolint can do about a finding. */
export function fixSentence({ fix }: RuleData): string | undefined {
  return fix === undefined ? undefined : `${fix.says} (${fix.safety})`
}

import { partsOf, type Basis, type RuleData } from '@topolint/engine'

/** What one document says, for the terminal and for other plain text. */
export function basisSentence({ document, section, says, url }: Basis): string {
  return `${document}${section === undefined ? '' : ` (${section})`}: ${says}${url === undefined ? '' : ` ${url}`}`
}

/** What topolint can do about a finding. */
export function fixSentence(data: RuleData): string | undefined {
  const fixes = partsOf(data).flatMap(({ fix }) => (fix === undefined ? [] : [`${fix.says} (${fix.safety})`]))
  return fixes.length === 0 ? undefined : [...new Set(fixes)].join('; ')
}

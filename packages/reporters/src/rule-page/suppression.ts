import { unsuppressible } from '@topolint/engine'

/** The directive that holds a rule back, or nothing for a rule that cannot be held back. */
export function suppressionOf(rule: string): string | undefined {
  return unsuppressible.has(rule) ? undefined : `topolint-ignore[${rule}]: why it is right here`
}

/** A directive as it is written in some of the languages that a rule reads. */
export interface WrittenSuppression {
  readonly languages: string
  readonly code: string
  readonly text: string
}

/** How a rule is held back in each language that has comments. */
export function suppressionsIn(languages: readonly string[], rule: string): readonly WrittenSuppression[] {
  const directive = suppressionOf(rule)
  if (directive === undefined) return []
  const hash = languages.filter((name) => name === 'YAML' || name === 'PowerShell')
  const angle = languages.filter((name) => name === 'XML' || name === 'Markdown')
  return [
    ...(hash.length === 0 ? [] : [{ languages: hash.join(' and '), code: hash.includes('YAML') ? 'yaml' : 'powershell', text: `# ${directive}` }]),
    ...(angle.length === 0 ? [] : [{ languages: angle.join(' and '), code: angle.includes('XML') ? 'xml' : 'markdown', text: `<!-- ${directive} -->` }]),
  ]
}

import type { Language } from '@topolint/engine'

const byExtension: Readonly<Record<string, Language>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  xml: 'xml',
  tbxml: 'xml',
  ps1: 'powershell',
  psm1: 'powershell',
  md: 'markdown',
  markdown: 'markdown',
}

/** The language of a file, by its name. */
export function languageOf(path: string): Language {
  const extension = /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(byExtension, extension) ? (byExtension[extension] ?? 'other') : 'other'
}

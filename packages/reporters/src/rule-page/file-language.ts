import { filesOf, partsOf, type Example, type RuleData, type RuleExamples } from '@topolint/engine'

/** How people call the language of a file, and the word for it that highlights code. */
export interface FileLanguage {
  readonly name: string
  readonly code: string
}

const text: FileLanguage = { name: 'other text', code: 'text' }
const yaml: FileLanguage = { name: 'YAML', code: 'yaml' }
const xml: FileLanguage = { name: 'XML', code: 'xml' }
const powershell: FileLanguage = { name: 'PowerShell', code: 'powershell' }
const markdown: FileLanguage = { name: 'Markdown', code: 'markdown' }

const byExtension: ReadonlyMap<string, FileLanguage> = new Map([
  ['yaml', yaml],
  ['yml', yaml],
  ['xml', xml],
  ['tbxml', xml],
  ['clixml', xml],
  ['ps1', powershell],
  ['psm1', powershell],
  ['psd1', powershell],
  ['md', markdown],
  ['markdown', markdown],
  ['json', { name: 'JSON', code: 'json' }],
  ['csv', { name: 'CSV', code: 'text' }],
])

export function fileLanguage(path: string): FileLanguage {
  return byExtension.get(/\.([a-z0-9]+)$/u.exec(path)?.[1] ?? '') ?? text
}

/** The languages in which procedures are written; a rule about what is done reads each of them, whichever its examples happen to be in. */
const ofProcedures: ReadonlySet<string> = new Set(['YAML', 'PowerShell', 'Markdown'])

const aboutDeeds: ReadonlySet<string | undefined> = new Set(['procedure', 'step', 'command', 'parameter'])

/** The languages that a rule reads, by name and in one order. */
export function languagesOf(data: RuleData, { valid, invalid }: RuleExamples): readonly string[] {
  const parts = partsOf(data)
  const isForPeople = parts.every(({ when }) => when?.includes('self.form in ["plan", "runbook"]'))
  const shown = namesIn(isForPeople ? invalid : [...valid, ...invalid])
  const deeds = parts.some(({ each }) => aboutDeeds.has(each)) && !isForPeople ? ofProcedures : new Set<string>()
  return [...new Set([...byExtension.values()].map(({ name }) => name))].filter((name) => shown.has(name) || deeds.has(name))
}

function namesIn(examples: readonly Example[]): ReadonlySet<string> {
  return new Set(examples.flatMap((example) => [...filesOf(example).keys()]).map((path) => fileLanguage(path).name))
}

import { fixTexts, type Report } from '@topolint/core'
import { sarif, type Reporter, type SarifRun } from '@topolint/reporters'
import { readVersion } from '../version.js'

export type SarifSettings = Pick<SarifRun, 'rules' | 'exitCode' | 'includeSuppressed'>

export function sarifFormat({ findings, suppressed }: Report, settings: SarifSettings): Reporter {
  const texts = fixTexts([...findings, ...suppressed.map(({ finding }) => finding)])
  return sarif({ ...settings, version: readVersion(), write: (fix) => texts.get(fix) })
}

import { sarif, type Reporter, type SarifRun } from '@topolint/reporters'
import { readVersion } from '../version.js'

export function sarifFormat(run: Omit<SarifRun, 'version'>): Reporter {
  return sarif({ ...run, version: readVersion() })
}

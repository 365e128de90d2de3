import type { Report } from '@topolint/core'
import { json, pretty, type Reporter } from '@topolint/reporters'
import type { FormatName } from '../arguments/format.js'
import type { SarifSettings } from './sarif-format.js'

/** What writes a format; what only few ask for is loaded when they do. */
export async function reporterOf(name: FormatName, report: Report, settings: SarifSettings): Promise<Reporter> {
  switch (name) {
    case 'pretty':
      return pretty
    case 'json':
      return json
    case 'sarif':
      return (await import('./sarif-format.js')).sarifFormat(report, settings)
    default:
      return (await import('./other-formats.js')).otherFormats[name]
  }
}

import { readExported } from '@topolint/readers'
import type { Source } from '@topolint/engine'
import type { Reading } from '@topolint/readers'

/** What cmdlets printed: JSON, CSV and Clixml. */
export interface ExportedPart {
  readonly read: (source: Source) => Reading | undefined
}

export const exportedPart: ExportedPart = { read: readExported }

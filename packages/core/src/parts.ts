import type { Language, Operation } from '@topolint/engine'
import type { ExportedPart } from './parts/exported.js'
import type { ProcedurePart } from './parts/procedures.js'
import type { TextFile } from './text-file.js'

/** What only some runs need. A run without a script or a plan loads nothing that understands them. */
export interface Parts {
  readonly procedures?: ProcedurePart
  readonly exported?: ExportedPart
}

/** Loads what the texts may need: rather too much than too little, for what is not loaded is not read. */
export async function partsFor(files: readonly TextFile[], operations?: readonly Operation[]): Promise<Parts> {
  const isThere = (...languages: readonly Language[]): boolean => files.some(({ source }) => languages.includes(source.language))
  const hasScripts = isThere('powershell', 'markdown')
  return {
    ...(hasScripts || files.some(mayBePlan) ? { procedures: (await import('./parts/procedures.js')).procedurePart(operations) } : {}),
    ...(isThere('json', 'xml', 'other') ? { exported: (await import('./parts/exported.js')).exportedPart } : {}),
  }
}

/** A word may be spelt with escapes, and those begin with a backslash. */
function mayBePlan({ source: { text } }: TextFile): boolean {
  return text.includes('Plan') || text.includes('\\')
}

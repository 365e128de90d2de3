import type { Operation } from '@topolint/engine'
import type { ProcedurePart } from './parts/procedures.js'
import type { TextFile } from './text-file.js'

/** What only some runs need. A run without a script or a plan loads nothing that understands them. */
export interface Parts {
  readonly procedures?: ProcedurePart
}

/** Loads what the texts may need: rather too much than too little, for what is not loaded is not read. */
export async function partsFor(files: readonly TextFile[], operations?: readonly Operation[]): Promise<Parts> {
  const withProcedures = files.some(mayHoldProcedures)
  return { ...(withProcedures ? { procedures: (await import('./parts/procedures.js')).procedurePart(operations) } : {}) }
}

/** A word may be spelt with escapes, and those begin with a backslash. */
function mayHoldProcedures({ source: { language, text } }: TextFile): boolean {
  return language === 'powershell' || language === 'markdown' || text.includes('Plan') || text.includes('\\')
}

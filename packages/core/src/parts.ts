import type { Language, Operation } from '@topolint/engine'
import type { ExportedPart } from './parts/exported.js'
import type { MarkdownPart } from './parts/markdown.js'
import type { ProcedurePart } from './parts/procedures.js'
import type { ScriptPart } from './parts/scripts.js'
import type { XmlPart } from './parts/xml.js'
import type { TextFile } from './text-file.js'

/** What only some runs need. A run without a script or a plan loads nothing that understands them. */
export interface Parts {
  readonly procedures?: ProcedurePart
  readonly scripts?: ScriptPart
  readonly markdown?: MarkdownPart
  readonly exported?: ExportedPart
  readonly xml?: XmlPart
}

/** Loads what the texts may need: rather too much than too little, for what is not loaded is not read. */
export async function partsFor(files: readonly TextFile[], operations?: readonly Operation[]): Promise<Parts> {
  const isThere = (...languages: readonly Language[]): boolean => files.some(({ source }) => languages.includes(source.language))
  const hasScripts = isThere('powershell', 'markdown')
  return {
    ...(hasScripts || mayHold(files, 'Plan') ? { procedures: (await import('./parts/procedures.js')).procedurePart(operations) } : {}),
    ...(hasScripts || mayHold(files, 'run', 'script') ? { scripts: (await import('./parts/scripts.js')).scriptPart } : {}),
    ...(isThere('markdown') ? { markdown: (await import('./parts/markdown.js')).markdownPart } : {}),
    ...(isThere('json', 'xml', 'other') ? { exported: (await import('./parts/exported.js')).exportedPart } : {}),
    ...(isThere('xml') ? { xml: (await import('./parts/xml.js')).xmlPart } : {}),
  }
}

/** A word may be spelt with escapes, and those begin with a backslash. */
function mayHold(files: readonly TextFile[], ...words: readonly string[]): boolean {
  return files.some(({ source: { text } }) => [...words, '\\'].some((word) => text.includes(word)))
}

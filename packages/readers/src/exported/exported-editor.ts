import type { Editor, Source } from '@topolint/engine'
import { readExported } from './read-exported.js'

/** An export shows what the servers have: it is not changed in the file. Undefined for what is no export. */
export function exportedEditor(source: Source): Editor | undefined {
  return readExported(source) === undefined ? undefined : () => ({ ok: false, reason: 'this is an export; change the servers, and export anew' })
}

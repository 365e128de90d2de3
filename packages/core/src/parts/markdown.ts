import { readRunbook } from '@topolint/readers'
import type { RunbookReader } from './scripts.js'

/** Reading runbooks. */
export interface MarkdownPart {
  readonly read: RunbookReader
}

export const markdownPart: MarkdownPart = { read: readRunbook }

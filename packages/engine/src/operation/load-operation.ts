import type { Problem } from '../finding/problem.js'
import { checkOperation } from './check-operation.js'
import { readDataFile } from './data-file.js'
import { operationFile, type Operation } from './operation-file.js'
import type { WordGroups } from './word-groups.js'

export type LoadedOperation = { readonly ok: true; readonly operation: Operation } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads and checks one operation, ours or a team's own; its phrases may name the groups of `words`. */
export function loadOperation(path: string, text: string, words: WordGroups): LoadedOperation {
  const file = readDataFile(operationFile, path, text, (decoded, operation) => checkOperation(decoded, operation, { path, words }))
  return file.ok ? { ok: true, operation: file.value } : file
}

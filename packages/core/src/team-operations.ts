import { decode, loadOperation, type Operation, type Problem } from '@topolint/engine'
import type { FileInput } from './file-input.js'
import { operations as builtIn, words } from './generated/tables.js'

export interface TeamOperations {
  readonly operations: readonly Operation[]
  /** What is wrong with the files. */
  readonly problems: readonly Problem[]
}

/** Operations of a team's own, in the format of ours. One that bears the id of ours adds to it: another way to do the same. */
export function loadTeamOperations(files: readonly FileInput[]): TeamOperations {
  const loaded = files.map(loadOne)
  const own = loaded.flatMap(({ operation }) => (operation === undefined ? [] : [operation]))
  const ours = new Map(builtIn().map((operation) => [operation.id, operation]))
  return { operations: own.map((operation) => joined(ours.get(operation.id), operation)), problems: loaded.flatMap(({ problems }) => problems) }
}

function loadOne({ path, bytes, problem }: FileInput): { readonly operation?: Operation; readonly problems: readonly Problem[] } {
  const decoded = bytes === undefined ? undefined : decode(bytes)
  if (decoded === undefined) return { problems: [refused(path, `The file ${bytes === undefined ? (problem ?? 'cannot be read') : 'is not text'}`)] }
  const loaded = loadOperation(path, decoded.text, words())
  return loaded.ok ? { operation: loaded.operation, problems: [] } : { problems: loaded.problems }
}

function refused(path: string, message: string): Problem {
  const start = { line: 1, column: 1 }
  return { message, place: { path, start, end: start } }
}

/** A team's forms stand behind ours, and so win where both could be meant. */
function joined(ours: Operation | undefined, own: Operation): Operation {
  if (ours === undefined) return own
  return {
    ...ours,
    subjects: { ...ours.subjects, ...own.subjects },
    forms: [...(ours.forms ?? []), ...(own.forms ?? [])],
    phrases: [...(ours.phrases ?? []), ...(own.phrases ?? [])],
  }
}

import type { Change } from '../finding/fix.js'

/** A stretch of a text and what stands there afterwards. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** How a change is written in a language, or why it cannot be. */
export type Editing = { readonly ok: true; readonly edits: readonly Edit[] } | { readonly ok: false; readonly reason: string }

/** The reader of a language, asked to write in one text of it. */
export type Editor = (change: Change) => Editing

/** Two edits that touch may depend on each other where one of them only inserts: then their order would be a guess. */
export function clash(one: Edit, other: Edit): boolean {
  if (one.start === one.end || other.start === other.end) return one.start <= other.end && other.start <= one.end
  return one.start < other.end && other.start < one.end
}

export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((left, right) => left.start - right.start || left.end - right.end)
}

/** The text after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let done = 0
  for (const edit of inOrder(edits)) {
    parts.push(text.slice(done, edit.start), edit.text)
    done = edit.end
  }
  return [...parts, text.slice(done)].join('')
}

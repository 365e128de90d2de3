import { toFile, type Change, type Editing, type Editor, type Source } from '@topolint/engine'
import { partEditor } from '../../powershell/edit/part-editor.js'
import { parseBlocks } from '../block/parse-blocks.js'
import { readable } from '../block/readable.js'
import { insertItem } from './insert-item.js'
import { removeComment } from './remove-comment.js'

/** Writes changes of a runbook, or of commands that stand in one: in a block of code as in a script, else as one more step of a list. */
export function markdownEditor(source: Source): Editor {
  const file = fileOf(source)
  const inCode = source.part === undefined ? undefined : partEditor(source)
  return (change: Change): Editing => {
    const editing = inCode?.(change)
    if (editing !== undefined && (editing.ok || change.kind !== 'insert')) return editing
    const at = toFile(change.at)
    switch (change.kind) {
      case 'set':
        return setWord(file.text, at, change.value)
      case 'insert':
        return insertItem(file.text, parseBlocks(readable(file.text).text), { ...change, at })
      case 'remove':
        return removeComment(file.text, at)
      case 'add':
        return declined('a sentence of a runbook has no fields')
    }
  }
}

/** Names are written into prose where neither the old nor the new one means anything else in Markdown. */
function setWord(text: string, { start, end }: { readonly start: number; readonly end: number }, value: string): Editing {
  const isPlain = (word: string): boolean => /^[\p{L}\p{N}.:@/-]+$/u.test(word)
  return isPlain(text.slice(start, end)) && isPlain(value) ? { ok: true, edits: [{ start, end, text: value }] } : declined('the text around it would have to change too')
}

function fileOf(source: Source): Source {
  let file = source
  while (file.part !== undefined) file = file.part.of
  return file
}

function declined(reason: string): Editing {
  return { ok: false, reason }
}

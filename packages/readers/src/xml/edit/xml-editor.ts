import type { Change, Editing, Editor, Source } from '@topolint/engine'
import { parseXml } from '../element/parse-xml.js'
import { addAttribute } from './add-attribute.js'
import { removeComment } from './remove-comment.js'
import { Registrars } from './registrars.js'
import { setValue } from './set-value.js'

/** Writes changes of a topology: ranges of values and nothing else, so that encoding, line ends and quotes stay. */
export function xmlEditor({ text }: Source): Editor {
  const { root, comments } = parseXml(text)
  const registrars = new Registrars()
  return (change: Change): Editing => {
    if (change.kind === 'remove') return removeComment(text, comments, change.at)
    if (change.kind === 'insert') return declined('a topology has no steps')
    if (root === undefined) return declined('the document could not be read')
    return change.kind === 'set' ? setValue({ text, root, registrars }, change.at, change.value) : addAttribute(root, change)
  }
}

function declined(reason: string): Editing {
  return { ok: false, reason }
}

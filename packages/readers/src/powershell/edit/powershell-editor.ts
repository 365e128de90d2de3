import type { Change, Editing, Editor, Source } from '@topolint/engine'
import { parsedScript } from '../procedure/parsed-script.js'
import { addParameter } from './add-parameter.js'
import { insertCommands } from './insert-commands.js'
import { removeComment } from './remove-comment.js'
import { ScriptNodes } from './script-nodes.js'
import { setValue } from './set-value.js'

/** Writes changes of a script: only what has to change changes, in the style that is there. */
export function powershellEditor(source: Source): Editor {
  const { root, comments } = parsedScript(source)
  const script = { text: source.text, root, nodes: new ScriptNodes(root) }
  return (change: Change): Editing => {
    switch (change.kind) {
      case 'set':
        return /\.psd1$/iu.test(source.path) ? { ok: false, reason: 'the file is there for every script that loads it' } : setValue(script, change.at, change.value)
      case 'add':
        return addParameter(script, change)
      case 'insert':
        return insertCommands(script, change)
      case 'remove':
        return removeComment(source.text, comments, change.at)
    }
  }
}

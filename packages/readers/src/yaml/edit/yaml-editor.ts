import type { Change, Editing, Editor, Source } from '@topolint/engine'
import { parseYaml } from '@topolint/yaml'
import { addField } from './add-field.js'
import { insertSteps } from './insert-steps.js'
import { removeText } from './remove-text.js'
import { setValue } from './set-value.js'
import { WrittenNodes } from './written-nodes.js'

/** Writes changes of a YAML or JSON text: only what has to change changes, in the style that is there. */
export function yamlEditor({ text, language }: Source): Editor {
  const { documents, comments } = parseYaml(text)
  const yaml = { text, isJson: language === 'json' }
  const nodes = new WrittenNodes(documents)
  const sorted = comments.toSorted((left, right) => left.start - right.start)
  return (change: Change): Editing => {
    switch (change.kind) {
      case 'set':
        return setValue(yaml, nodes, change.at, change.value)
      case 'add':
        return addField(yaml, nodes, change)
      case 'insert':
        return insertSteps(text, nodes, change)
      case 'remove':
        return removeText(text, sorted, change.at)
    }
  }
}

import type { Diagram } from './diagram.js'
import type { Section } from './section.js'

/** Labels hold no backtick, so that nothing in them ends the block. */
export function diagramSection(diagram: Diagram | undefined): readonly Section[] {
  if (diagram === undefined) return []
  const { text, note } = diagram
  const items = text === undefined ? [] : [`\`\`\`mermaid\n${text}\`\`\`\n\n`]
  return [{ title: `### Topology\n\n${note === undefined ? '' : `${note}\n\n`}`, open: '', items, close: '', left: () => '_There is no room for the diagram here._\n\n' }]
}

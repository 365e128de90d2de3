import { span, standApart, toFile, type Change, type Edit, type Editing, type Editor, type Finding, type Fix, type NotApplied, type Proposal, type Source } from '@topolint/engine'
import { exportedEditor, markdownEditor, partEditor, powershellEditor, xmlEditor, yamlEditor } from '@topolint/readers'

/** What the fixes of findings come to in their files. */
export function proposals(findings: readonly Finding[], unsafe: boolean): { readonly proposals: readonly Proposal[]; readonly declined: readonly NotApplied[] } {
  const editors = new Editors()
  const made: Proposal[] = []
  const declined: NotApplied[] = []
  for (const finding of findings) {
    if (finding.fix === undefined || (finding.fix.safety === 'unsafe' && !unsafe)) continue
    const outcome = editsOf(finding.fix, editors)
    if ('reason' in outcome) declined.push({ finding, reason: outcome.reason })
    else made.push({ findings: [finding], edits: outcome.edits })
  }
  return { proposals: made, declined }
}

/** A fix is carried out whole or not at all. */
function editsOf({ changes }: Fix, editors: Editors): { readonly edits: ReadonlyMap<string, readonly Edit[]> } | { readonly reason: string } {
  const edits = new Map<string, readonly Edit[]>()
  for (const change of changes) {
    const editing = editors.edit(change)
    if (!editing.ok) return { reason: editing.reason }
    const { path } = change.at.source
    edits.set(path, [...(edits.get(path) ?? []), ...editing.edits])
  }
  if (edits.size === 0) return { reason: 'it changes nothing' }
  return [...edits.values()].every(standApart) ? { edits } : { reason: 'its parts overlap' }
}

/** An editor for each text that has something to change. */
class Editors {
  readonly #known = new Map<Source, Editor>()

  edit(change: Change): Editing {
    const { source } = change.at
    const editor = this.#known.get(source) ?? editorOf(source)
    this.#known.set(source, editor)
    return editor(change)
  }
}

function editorOf(source: Source): Editor {
  if (source.part !== undefined) return toFile(span(source, { start: 0, end: 0 })).source.language === 'markdown' ? markdownEditor(source) : partEditor(source)
  switch (source.language) {
    case 'yaml':
    case 'json':
    // What is named is read as YAML, whatever its ending.
    case 'other':
      return (source.text.includes('topolint/') ? undefined : exportedEditor(source)) ?? yamlEditor(source)
    case 'xml':
      return exportedEditor(source) ?? xmlEditor(source)
    case 'powershell':
      return powershellEditor(source)
    case 'markdown':
      return markdownEditor(source)
  }
}

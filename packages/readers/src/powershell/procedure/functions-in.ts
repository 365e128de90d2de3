import { walk, type FunctionDefinition, type Script } from '@topolint/powershell'

const known = new WeakMap<Script, readonly FunctionDefinition[]>()

/** The functions that a script defines, those inside others among them, in the order of the text. */
export function functionsIn(root: Script): readonly FunctionDefinition[] {
  const seen = known.get(root)
  if (seen !== undefined) return seen
  const found: FunctionDefinition[] = []
  walk(root, {
    enter(node) {
      if (node.kind === 'function') found.push(node)
      return true
    },
  })
  known.set(root, found)
  return found
}

/** The name by which a function is called: without the scope that it is put into. */
export function functionName({ name }: FunctionDefinition): string {
  return name.text.toLowerCase().replace(/^(?:global|script|local|private):/u, '')
}

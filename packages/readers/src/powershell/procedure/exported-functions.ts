import { commandName, walk, type Command, type FunctionDefinition, type Node, type Script } from '@topolint/powershell'
import { functionName } from './functions-in.js'
import type { ParsedScript } from './parsed-script.js'
import { isModule } from './scripts-called.js'

/** The functions of a module, or of a file of nothing but functions, that are there for others to call. */
export function exportedFunctions(script: ParsedScript): readonly FunctionDefinition[] {
  const { root } = script
  const own = root.body.filter((each): each is FunctionDefinition => each.kind === 'function')
  if (!isModule(script)) return isLibrary(root) ? own : []
  const patterns = exportsOf(root)
  return patterns === undefined ? own : own.filter((each) => patterns.some((pattern) => pattern.test(functionName(each))))
}

const defining: ReadonlySet<Node['kind']> = new Set(['function', 'class', 'enum', 'using'])

function isLibrary({ params, body }: Script): boolean {
  return params === undefined && body.every(({ kind }) => defining.has(kind))
}

/** What `Export-ModuleMember` names; undefined where it does not occur, and then everything is exported. */
function exportsOf(root: Script): readonly RegExp[] | undefined {
  const commands: Command[] = []
  const names: string[] = []
  walk(root, {
    enter(node) {
      if (node.kind === 'command' && commandName(node)?.normalised === 'export-modulemember') commands.push(node)
      return node.kind !== 'function'
    },
  })
  for (const command of commands) walk(command, { enter: (inner) => (inner.kind === 'string' && inner !== command.name && names.push(inner.value), true) })
  return commands.length > 0 ? names.map(globOf) : undefined
}

function globOf(written: string): RegExp {
  const parts = written.slice(0, 200).replace(/\*+/gu, '*').split('*').map((part) => part.replace(/[^\w-]/gu, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 'iu')
}

import { commandName, walk, type Command, type Script } from '@topolint/powershell'

const known = new WeakMap<Script, ReadonlyMap<number, Command>>()

/** The command that opened a session, by where its pipeline begins. */
export function sessionAt(root: Script, start: number): Command | undefined {
  const seen = known.get(root) ?? sessionsIn(root)
  known.set(root, seen)
  return seen.get(start)
}

function sessionsIn(root: Script): ReadonlyMap<number, Command> {
  const found = new Map<number, Command>()
  walk(root, {
    enter(node) {
      const [first] = node.kind === 'pipeline' ? node.elements : []
      if (first?.kind === 'command' && commandName(first)?.normalised === 'new-pssession') found.set(node.start, first)
      return true
    },
  })
  return found
}

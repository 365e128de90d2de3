import { commandName, walk, type Node } from '@topolint/powershell'
import type { ScriptContext } from '../script-context.js'

/** What a part of a script runs, as its text alone shows. */
interface Doings {
  /** It leaves something, or runs what only its values show. */
  readonly isOpen: boolean
  /** Commands by their names in lower case. */
  readonly names: ReadonlySet<string>
}

/** Finds the functions of a name. */
type Find = (name: string) => readonly Node[]

/** Functions that do nothing which anybody asks for, and call nothing that does: most of them log, format or look something up. */
export class QuietParts {
  readonly #context: ScriptContext
  readonly #find: Find
  readonly #doings = new Map<Node, Doings>()
  readonly #known = new Map<Node, boolean>()

  constructor(context: ScriptContext, find: Find) {
    this.#context = context
    this.#find = find
  }

  isQuiet(part: Node): boolean {
    const known = this.#known.get(part)
    if (known !== undefined) return known
    const seen = new Set([part])
    const waiting = [part]
    let isQuiet = true
    for (let next = waiting.pop(); next !== undefined && isQuiet; next = waiting.pop()) {
      const calls = this.#callsOf(next)
      isQuiet = calls !== undefined
      for (const each of calls ?? []) {
        if (seen.has(each) || this.#known.get(each) === true) continue
        seen.add(each)
        waiting.push(each)
      }
    }
    if (isQuiet) for (const each of seen) this.#known.set(each, true)
    else this.#known.set(part, false)
    return isQuiet
  }

  /** The functions that a part calls; undefined where it does more than that. */
  #callsOf(part: Node): readonly Node[] | undefined {
    if (this.#known.get(part) === false) return undefined
    const doings = this.#doings.get(part) ?? doingsOf(part)
    this.#doings.set(part, doings)
    if (doings.isOpen) return undefined
    const calls: Node[] = []
    for (const name of doings.names) {
      const own = this.#find(name)
      if (own.length === 0 && !this.#isIdle(name)) return undefined
      calls.push(...own)
    }
    return calls
  }

  #isIdle(name: string): boolean {
    const { operations, cmdlets } = this.#context
    return !operations().knowsCommand(name) && (cmdlets().isHarmless(name) || /^(?:write|out|format|show|log)-/u.test(name))
  }
}

const loading: ReadonlySet<string> = new Set(['import-module', 'invoke-command', 'write-error', 'powershell', 'powershell.exe', 'pwsh', 'enter-pssession', 'exit-pssession'])

function doingsOf(part: Node): Doings {
  const names = new Set<string>()
  let isOpen = false
  walk(part, {
    enter(node) {
      if (node.kind === 'exit' || node.kind === 'throw' || node.kind === 'trap' || node.kind === 'using') isOpen = true
      if (node.kind === 'invoke' && node.member.kind === 'string' && /^(?:invoke|exit)$/iu.test(node.member.value)) isOpen = true
      if (node.kind === 'command') {
        const name = node.invocation === undefined ? commandName(node)?.normalised : undefined
        if (name === undefined || loading.has(name) || /[\\/]|\.psm?1$/u.test(name)) isOpen = true
        else names.add(name)
      }
      return !isOpen
    },
  })
  return { isOpen, names }
}

import type { Source } from '@topolint/engine'
import { evaluate, type Constants, type FunctionDefinition, type Value } from '@topolint/powershell'
import type { ScriptContext } from '../script-context.js'
import { Budget } from './budget.js'
import { pathsOf } from './file-path.js'
import { fromElsewhere } from './from-elsewhere.js'
import { functionName, functionsIn } from './functions-in.js'
import { loadedValue } from './loaded-value.js'
import { parsedScript, type ParsedScript } from './parsed-script.js'
import { QuietParts } from './quiet-parts.js'

/** A function with the text that defines it. */
export interface KnownFunction {
  readonly script: ParsedScript
  readonly node: FunctionDefinition
}

/** The scripts of one run, each evaluated once, with the files that they name. */
export class Library {
  readonly context: ScriptContext
  readonly budget: Budget
  readonly quiet: QuietParts
  readonly #constants = new Map<Source, Constants>()
  readonly #running = new Set<Source>()
  readonly #telling = new Map<string, boolean>()
  readonly #byPath: ReadonlyMap<string, Source>
  readonly #functions: ReadonlyMap<string, readonly KnownFunction[]>

  /** `sources` are those whose functions every script can call. */
  constructor(context: ScriptContext, sources: readonly Source[] = []) {
    this.context = context
    this.quiet = new QuietParts(context, (name) => this.#named(name))
    this.budget = Budget.ofRun(sources.reduce((sum, { text }) => sum + text.length, 0))
    this.#byPath = new Map(sources.filter(({ part }) => part === undefined).map((source) => [source.path.toLowerCase(), source]))
    this.#functions = byName(sources.map(parsedScript))
  }

  /** What a name calls: what was loaded, else a function that only one source defines: it is the one that is meant, however it is loaded. */
  functionFor(name: string, loaded: ReadonlyMap<string, KnownFunction>): KnownFunction | undefined {
    if (this.#isCmdlet(name)) return undefined
    const [only, other] = this.#functions.get(name) ?? []
    return loaded.get(name) ?? (other === undefined ? only : undefined)
  }

  isFunction(name: string, loaded: ReadonlyMap<string, KnownFunction>): boolean {
    return this.defines(name, loaded) && !this.#isCmdlet(name)
  }

  /** Whether some source defines a function of this name, whatever else has it. */
  defines(name: string, loaded: ReadonlyMap<string, KnownFunction>): boolean {
    return loaded.has(name) || this.#functions.has(name)
  }

  #named(name: string): readonly FunctionDefinition[] {
    return this.#isCmdlet(name) ? [] : (this.#functions.get(name) ?? []).map(({ node }) => node)
  }

  /** A function that has the name of a cmdlet stands in for it, in a test, or hands on to it: what is called is the cmdlet. */
  #isCmdlet(name: string): boolean {
    return this.context.cmdlets().cmdlet(name) !== undefined
  }

  /** Whether a name sounds like something that anybody asks for. */
  isTelling(name: string): boolean {
    const known = this.#telling.get(name) ?? this.context.operations().mayBe(name).size > 0
    this.#telling.set(name, known)
    return known
  }

  constantsOf({ source, root }: ParsedScript): Constants {
    const known = this.#constants.get(source)
    if (known !== undefined) return known
    this.#running.add(source)
    const find = (path: Value): Source | undefined => this.find(path, source)
    const constants = evaluate(root, {
      resultOf: (pipeline, valueOf) => loadedValue(pipeline, { valueOf, find }),
      variablesOf: (command, valueOf) => this.#variablesOf(find(valueOf(command.name)), command),
    })
    this.#running.delete(source)
    this.#constants.set(source, constants)
    return constants
  }

  /** Another file by the path that a script gives it, in whatever case. */
  find(path: Value, from: Source): Source | undefined {
    for (const candidate of pathsOf(path, from)) {
      const found = this.context.fileAt(candidate) ?? this.#byPath.get(candidate.toLowerCase())
      if (found !== undefined) return found
    }
    return undefined
  }

  #variablesOf(source: Source | undefined, place: { readonly start: number; readonly end: number }): ReadonlyMap<string, Value> | undefined {
    if (source === undefined || this.#running.has(source)) return undefined
    const left = this.constantsOf(parsedScript(source)).left()
    return new Map([...left].map(([name, value]) => [name, fromElsewhere(value, source, place)]))
  }
}

function byName(scripts: readonly ParsedScript[]): ReadonlyMap<string, readonly KnownFunction[]> {
  const found = new Map<string, KnownFunction[]>()
  for (const script of scripts) {
    for (const node of functionsIn(script.root)) {
      const name = functionName(node)
      const known = found.get(name)
      if (known === undefined) found.set(name, [{ script, node }])
      else known.push({ script, node })
    }
  }
  return found
}

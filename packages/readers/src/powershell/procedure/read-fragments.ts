import type { Comment, CommandFact, DocumentFact, OpenStep, RawFinding, Source } from '@topolint/engine'
import type { Value } from '@topolint/powershell'
import { readCommands } from '../command/read-commands.js'
import type { ScriptContext } from '../script-context.js'
import { entryFrame } from './entry-frame.js'
import type { Frame } from './frame.js'
import { fromElsewhere } from './from-elsewhere.js'
import type { InteractiveShell } from './interactive.js'
import { Library } from './library.js'
import { parseFindings } from './parse-findings.js'
import { parsedScript } from './parsed-script.js'
import { ProcedureReader } from './reader.js'
import { commentsOf } from './script-comments.js'
import type { StepTree } from './trees.js'

export interface FragmentReading {
  readonly tree: StepTree
  readonly commands: readonly CommandFact[]
  readonly findings: readonly RawFinding[]
  readonly comments: readonly Comment[]
  readonly openSteps: readonly OpenStep[]
  /** The paths of the script files that it calls. */
  readonly called: readonly string[]
}

/** Commands that stand in another text one after the other (fences, single lines): each a source that is a part of it; variables of earlier ones hold in later ones. */
export function readFragments(fragments: readonly Source[], context: ScriptContext, document: DocumentFact): readonly FragmentReading[] {
  const shell = new Shell(new Library(context, fragments), document)
  return fragments.map((fragment) => shell.read(fragment))
}

/** One session of a shell, in which one text is run after another. */
class Shell {
  readonly #library: Library
  readonly #document: DocumentFact
  readonly #variables = new Map<string, { readonly value: Value; readonly source: Source }>()
  readonly #functions: Frame['functions'] = new Map()
  readonly #shell: InteractiveShell = { host: undefined }

  constructor(library: Library, document: DocumentFact) {
    this.#library = library
    this.#document = document
  }

  read(source: Source): FragmentReading {
    const script = parsedScript(source)
    const reader = new ProcedureReader(this.#library, this.#document, this.#shell)
    const entry = entryFrame(this.#library, script)
    const constants = entry.constants.assuming({ within: script.root, outer: (name, place) => this.#variable(name, place) })
    for (const [name, known] of entry.functions) this.#functions.set(name, known)
    const frame: Frame = { ...entry, constants, functions: this.#functions, exits: 'script' }
    const body = reader.body(script.root.body, frame)
    for (const [name, value] of constants.left()) this.#variables.set(name, { value, source })
    return {
      // What leaves a piece of a runbook leaves no more than that.
      tree: { kind: 'call', name: 'commands', body },
      commands: readCommands(script.root, reader.contextOf(frame)),
      findings: parseFindings(script),
      comments: commentsOf(script),
      openSteps: [],
      called: [...reader.called],
    }
  }

  #variable(name: string, place: { readonly start: number; readonly end: number }): Value {
    const known = this.#variables.get(name)
    return known === undefined ? { kind: 'unknown', origin: place } : fromElsewhere(known.value, known.source, place)
  }
}

import { span, type DocumentFact, type Step } from '@topolint/engine'
import { walk, type FunctionDefinition, type Node, type Statement } from '@topolint/powershell'
import type { CommandContext } from '../command/command-context.js'
import { statementsWithTraps, tryTrees } from './attempts.js'
import { ifTrees, switchTrees } from './branches.js'
import type { Budget } from './budget.js'
import { flowTrees } from './flow.js'
import { deeper, type Frame } from './frame.js'
import type { InteractiveShell } from './interactive.js'
import type { Library } from './library.js'
import { foreachTrees, repeatTrees } from './loops.js'
import { pipelineTrees } from './pipelines.js'
import { loadModule } from './scripts-called.js'
import { sequence, type StepTree } from './trees.js'

/** Blocks in calls in blocks, as deep as anybody follows them. */
const deepest = 300

/** Follows the statements of one procedure, through whatever they call. */
export class ProcedureReader {
  readonly library: Library
  readonly document: DocumentFact
  readonly budget: Budget
  /** The paths of the files that were looked into. */
  readonly called = new Set<string>()
  readonly functions = new Set<FunctionDefinition>()

  readonly shell: InteractiveShell | undefined

  constructor(library: Library, document: DocumentFact, shell?: InteractiveShell) {
    this.shell = shell
    this.library = library
    this.document = document
    this.budget = library.budget.ofProcedure()
  }

  body(statements: readonly Statement[], frame: Frame): StepTree {
    return sequence(statementsWithTraps(this, deeper({ ...frame, statement: undefined }), statements))
  }

  /** What stands in an expression and runs before it: statements in parentheses and the like, but no script blocks. */
  nested(node: Node, frame: Frame, statement: Node = node): readonly StepTree[] {
    return this.#inside(node, deeper(frame.statement === undefined ? { ...frame, statement } : frame))
  }

  #inside(node: Node, frame: Frame): readonly StepTree[] {
    const found: StepTree[] = []
    walk(node, {
      enter: (inner) => {
        if (inner.kind === 'script-block') return false
        if (inner === node) return true
        if (!isStatement(inner)) return true
        found.push(...this.statement(inner, frame))
        return false
      },
    })
    return found
  }

  statement(node: Statement, frame: Frame): readonly StepTree[] {
    if (frame.depth > deepest) return [{ kind: 'step', step: this.opaque('what stands here', node, frame) }]
    switch (node.kind) {
      case 'pipeline':
        return pipelineTrees(this, frame, node)
      case 'chain':
        return this.#chain(node, frame)
      case 'assignment':
        return [...this.nested(node.target, frame, node), ...this.statement(node.value, deeper({ ...frame, statement: frame.statement ?? node }))]
      case 'if':
        return ifTrees(this, frame, node)
      case 'switch':
        return switchTrees(this, frame, node)
      case 'foreach':
        return foreachTrees(this, frame, node)
      case 'for':
      case 'while':
      case 'do':
        return repeatTrees(this, frame, node)
      case 'try':
        return tryTrees(this, frame, node)
      case 'named-block':
        return [this.body(node.block.body, frame)]
      case 'using':
        return loadModule(this, frame, node) ?? []
      default:
        return flowTrees(this, frame, node)
    }
  }

  contextOf({ script, constants, functions }: Frame): CommandContext {
    return { source: script.source, constants, script: this.library.context, document: this.document, isFunction: (name) => this.library.isFunction(name, functions), isDefined: (name) => this.library.defines(name, functions) }
  }

  /** A step that may be anything: what it does is not followed. */
  opaque(name: string, node: { readonly start: number; readonly end: number }, { script: { source } }: Frame): Step {
    const at = span(source, node)
    return { name, isOpaque: true, at, whole: at, subjects: {}, path: name }
  }

  /** After `&&` and `||` comes what depends on the success of what stands before. */
  #chain({ pipelines }: Extract<Statement, { kind: 'chain' }>, frame: Frame): readonly StepTree[] {
    const [first, ...others] = pipelines.map((pipeline) => sequence(this.statement(pipeline, deeper(frame))))
    const rest = others.map((body): StepTree => ({ kind: 'choice', decider: 'success', branches: [{ when: 'the command before it says so', body }], otherwise: 'the command before it says otherwise' }))
    return first === undefined ? [] : [first, ...rest]
  }
}

const statements: ReadonlySet<Node['kind']> = new Set<Statement['kind']>([
  'pipeline', 'chain', 'assignment', 'if', 'switch', 'for', 'foreach', 'while', 'do', 'break', 'continue', 'return', 'throw', 'exit', 'try', 'trap', 'data', 'function',
  'class', 'enum', 'using', 'named-block',
])

function isStatement(node: Node): node is Exclude<Statement, { kind: 'unparsed' }> {
  return statements.has(node.kind)
}

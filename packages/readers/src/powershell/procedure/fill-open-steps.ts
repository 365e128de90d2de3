import type { Comment, CommandFact, OpenStep, ProcedureFact, RawFinding, Step } from '@topolint/engine'
import type { ScriptContext } from '../script-context.js'
import { readCommands } from '../command/read-commands.js'
import { entryFrame } from './entry-frame.js'
import { fileOf, folderOf, joined } from './file-path.js'
import { Library } from './library.js'
import { parseFindings } from './parse-findings.js'
import { parsedScript, type ParsedScript } from './parsed-script.js'
import { ProcedureReader } from './reader.js'
import { commentsOf } from './script-comments.js'
import type { StepTree } from './trees.js'

export interface FilledProcedure {
  readonly procedure: ProcedureFact
  readonly commands: readonly CommandFact[]
  readonly findings: readonly RawFinding[]
  readonly comments: readonly Comment[]
  /** The paths of the script files that it calls. */
  readonly called: readonly string[]
}

/** Puts what commands and scripts do in the place of the steps of a plan that name them; a script that is not there stays open. */
export function fillOpenSteps(procedure: ProcedureFact, context: ScriptContext): FilledProcedure {
  const { document, openSteps } = procedure
  const texts = openSteps.flatMap((open) => textOf(open, context) ?? [])
  const library = new Library(context, texts.map(({ script }) => script.source))
  const reader = new ProcedureReader(library, document)
  const bodies = new Map(texts.map(({ step, script }) => [step, bodyOf(reader, step, script)]))
  const own = texts.filter(({ script }) => script.source.part !== undefined).map(({ script }) => script)
  return {
    procedure: { ...procedure, body: filled(procedure.body, bodies), openSteps: openSteps.filter(({ step }) => !bodies.has(step)) },
    commands: own.flatMap((script) => readCommands(script.root, reader.contextOf(entryFrame(library, script)))),
    findings: own.flatMap(parseFindings),
    comments: own.flatMap(commentsOf),
    called: [...new Set([...reader.called, ...texts.filter(({ script }) => script.source.part === undefined).map(({ script }) => script.source.path)])],
  }
}

interface OpenText {
  readonly step: Step
  readonly script: ParsedScript
}

function textOf({ step, does }: OpenStep, { fileAt }: ScriptContext): OpenText | undefined {
  if ('text' in does) return { step, script: parsedScript(does) }
  const { value } = does.file
  if (typeof value !== 'string') return undefined
  const paths = [joined(folderOf(fileOf(does.file.at.source)), value), joined('', value)]
  const source = paths.map((path) => (path === undefined ? undefined : fileAt(path))).find((found) => found !== undefined)
  return source === undefined ? undefined : { step, script: parsedScript(source) }
}

/** What is left leaves the step, not the plan. Commands run on the computer that the plan names. */
function bodyOf(reader: ProcedureReader, { name, subjects }: Step, script: ParsedScript): StepTree {
  const frame = entryFrame(reader.library, script, subjects['computer'])
  return { kind: 'call', name, body: reader.body(script.root.body, { ...frame, exits: 'script' }) }
}

/** Plans are no deeper than their parser lets documents be. */
function filled(tree: StepTree, bodies: ReadonlyMap<Step, StepTree>): StepTree {
  const inner = (each: StepTree): StepTree => filled(each, bodies)
  switch (tree.kind) {
    case 'step':
      return bodies.get(tree.step) ?? tree
    case 'sequence':
    case 'parallel':
      return { ...tree, body: tree.body.map(inner) }
    case 'choice':
      return { ...tree, branches: tree.branches.map((branch) => ({ ...branch, body: inner(branch.body) })) }
    case 'loop':
    case 'call':
      return { ...tree, body: inner(tree.body) }
    case 'try':
      return { ...tree, body: inner(tree.body), catches: tree.catches.map((each) => ({ ...each, body: inner(each.body) })), ...(tree.finally === undefined ? {} : { finally: inner(tree.finally) }) }
    case 'exit':
      return tree
  }
}

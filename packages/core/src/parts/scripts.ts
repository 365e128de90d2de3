import type { Facts, ProcedureFact, Source } from '@topolint/engine'
import { CmdletTable, fillOpenSteps, readScripts, type Reading, type RunbookContext, type RunbookReading } from '@topolint/readers'
import { cmdlets } from '../generated/cmdlets.js'

/** Reading what runs: scripts, and the commands in plans and runbooks. They call each other, so they are read together. */
export interface ScriptPart {
  readonly cmdlets: () => CmdletTable
  readonly read: (texts: readonly Text[], context: RunbookContext, readRunbook: RunbookReader | undefined) => readonly Reading[]
}

/** A text with what it says by itself. */
export interface Text {
  readonly source: Source
  readonly alone: Reading
}

export type RunbookReader = (source: Source, context: RunbookContext) => RunbookReading

let table: CmdletTable | undefined

export const scriptPart: ScriptPart = {
  cmdlets: () => (table ??= new CmdletTable(cmdlets())),
  read: readTogether,
}

interface Calling extends Reading {
  readonly called: readonly string[]
}

/** What plans and runbooks call is judged there, so that scripts come last. */
function readTogether(texts: readonly Text[], context: RunbookContext, readRunbook: RunbookReader | undefined): readonly Reading[] {
  const callers = new Map(texts.flatMap((text) => {
    const reading = readCaller(text, context, readRunbook)
    return reading === undefined ? [] : [[text, reading] as const]
  }))
  const scripts = texts.filter(({ source }) => source.language === 'powershell')
  const called = new Set([...callers.values()].flatMap((reading) => reading.called))
  const readings = readScripts(scripts.map(({ source }) => source), context, called)
  const ofScripts = new Map(scripts.map((text, index) => [text, readings[index]]))
  return texts.map((text) => callers.get(text) ?? ofScripts.get(text) ?? text.alone)
}

function readCaller({ source, alone }: Text, context: RunbookContext, readRunbook: RunbookReader | undefined): Calling | undefined {
  if (source.language === 'markdown') {
    context.next?.()
    return readRunbook?.(source, context)
  }
  return alone.facts.procedures.some(({ openSteps }) => openSteps.length > 0) ? filled(alone, context) : undefined
}

function filled(alone: Reading, context: RunbookContext): Calling {
  const plans = alone.facts.procedures.map((procedure) => fillOpenSteps(procedure, context))
  const facts: Facts = {
    ...alone.facts,
    procedures: plans.map(({ procedure }): ProcedureFact => procedure),
    commands: [...alone.facts.commands, ...plans.flatMap(({ commands }) => commands)],
  }
  return {
    facts,
    findings: [...alone.findings, ...plans.flatMap(({ findings }) => findings)],
    comments: [...alone.comments, ...plans.flatMap(({ comments }) => comments)],
    called: plans.flatMap((plan) => plan.called),
  }
}

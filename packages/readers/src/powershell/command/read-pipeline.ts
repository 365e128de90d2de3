import { span, type Field, type Span, type Step, type WrittenCommand } from '@topolint/engine'
import type { Command, Pipeline, PipelineElement, Span as Range } from '@topolint/powershell'
import type { CommandContext } from './command-context.js'
import { expressionField } from './to-field.js'
import { unglued } from './glued.js'
import { redirected } from './redirected.js'
import { stepsOf } from './command-steps.js'
import { boundCommand, forEachValue, startedProgram, toWritten, type BoundCommand, type Upstream } from './written-command.js'

/** One command of a pipeline with its neighbours known. */
interface Link {
  readonly bound: BoundCommand
  readonly written: WrittenCommand
  /** Nothing is piped to it. */
  readonly isApart: boolean
}

/** Commands that only hand on what they are given. */
const filters: ReadonlySet<string> = new Set(['where-object', 'sort-object', 'select-object', 'tee-object', 'get-unique'])

/** Commands behind which the same stands in another form. */
const forms: ReadonlySet<string> = new Set([...filters, 'convertto-json', 'convertto-csv', 'format-list', 'format-table', 'out-string'])

/**
 * What the commands of a pipeline do; those that stand inside their arguments are not looked at, and a call of a function is no step.
 * `host` is the computer on which it runs, absent for the one where the script runs; `statement` is the text in which the pipeline stands.
 */
export function readPipeline(pipeline: Pipeline, host: Field, context: CommandContext, statement: Range = pipeline): readonly Step[] {
  const links = linksOf(pipeline, host, context)
  const next = nextOf(links, context)
  const whole = span(context.source, statement)
  return links.flatMap((link, index) => {
    const { name } = link.bound
    return name.known !== undefined && context.isFunction(name.known) ? [] : readLink(link, next[index], whole, context)
  })
}

/** From left to right: each command knows what it is given. */
function linksOf({ elements }: Pipeline, host: Field, context: CommandContext): readonly Link[] {
  let upstream: Upstream | undefined
  return elements.flatMap((element): readonly Link[] => {
    if (element.kind !== 'command') {
      upstream = commandIn(element, host, context) ?? { value: valueOf(element, context) }
      return []
    }
    return unglued(element, context).flatMap(({ command }, index) => {
      const link = toLink(command, host, index === 0 ? upstream : undefined, context)
      upstream = link === undefined ? undefined : filters.has(link.written.name) && upstream !== undefined ? filtered(upstream, link.written) : { command: link.written, isFiltered: false }
      return link === undefined ? [] : [{ ...link, isApart: index > 0 }]
    })
  })
}

/** A script block that is called is no command. */
function toLink(command: Command, host: Field, upstream: Upstream | undefined, context: CommandContext): Omit<Link, 'isApart'> | undefined {
  if (command.name.kind === 'script-block') return undefined
  const bound = boundCommand(command, context)
  return { bound, written: toWritten(bound, host, upstream ?? handedOver(bound, host, context), context) }
}

function valueOf(element: Exclude<PipelineElement, Command>, { source, constants }: CommandContext): Field {
  return expressionField(source, element.kind === 'redirected' ? element.expression : element, constants)
}

/** `-InputObject (Get-Service …)` is a pipeline in other words. */
function handedOver({ binding }: BoundCommand, host: Field, context: CommandContext): Upstream | undefined {
  const node = binding.arguments.find(({ bound }) => bound.kind === 'parameter' && bound.parameter.name === 'InputObject')?.node
  return node === undefined ? undefined : commandIn(node, host, context)
}

/** `(Get-CsTopology -AsXml) | …` hands on what the command in the parentheses gives. */
function commandIn(node: PipelineElement, host: Field, context: CommandContext): Upstream | undefined {
  const [statement] = node.kind === 'paren' ? node.body : []
  const [inner] = statement?.kind === 'pipeline' && statement.elements.length === 1 ? statement.elements : []
  return inner?.kind === 'command' ? { command: toWritten(boundCommand(inner, context), host, undefined, context), isFiltered: false } : undefined
}

function filtered(upstream: Upstream, { name }: WrittenCommand): Upstream {
  return 'command' in upstream && name === 'where-object' ? { ...upstream, isFiltered: true } : upstream
}

/** What each command hands on to, as far as commands that only change the form are looked through; a file at the end counts as one. */
function nextOf(links: readonly Link[], context: CommandContext): readonly (WrittenCommand | undefined)[] {
  const last = links.at(-1)
  let next = last === undefined ? undefined : redirected(last.bound.node, context)
  return links
    .toReversed()
    .map((link) => {
      const own = next
      if (link.isApart) next = undefined
      else if (!forms.has(link.written.name)) next = link.written.name === 'foreach-object' ? (firstIn(link, context) ?? link.written) : link.written
      return own
    })
    .reverse()
}

/** What is done with each. */
function firstIn({ bound }: Link, context: CommandContext): WrittenCommand | undefined {
  const block = bound.node.elements.find((element) => element.kind === 'script-block')
  const commands = (block?.body ?? []).flatMap((statement) => (statement.kind === 'pipeline' ? statement.elements : [])).filter((element) => element.kind === 'command')
  const written = commands.map((command) => toWritten(boundCommand(command, context), { state: 'absent' }, undefined, context))
  return written.find(({ name }) => context.script.cmdlets().cmdlet(name)?.isOfProduct === true)
}

function readLink({ bound, written }: Link, pipedTo: WrittenCommand | undefined, whole: Span, context: CommandContext): readonly Step[] {
  const started = startedProgram(written, bound.name.at)
  const steps = started === undefined ? [] : stepsOf(started, { bound, whole }, context)
  if (steps.some(({ words }) => words === undefined)) return steps
  const all = forEachValue(pipedTo === undefined ? written : { ...written, pipedTo })
  const own = all.flatMap((each) => stepsOf(each, { bound, whole }, context))
  return own.length === 0 ? steps : own
}

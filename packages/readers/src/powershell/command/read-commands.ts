import { known, span, textOfValue, type CommandFact, type Field, type Fields, type Known } from '@topolint/engine'
import { invocations, walk, type Script } from '@topolint/powershell'
import { argumentFacts } from './argument-facts.js'
import type { CommandContext } from './command-context.js'
import { needsOf } from './command-needs.js'
import { unglued, type Unglued } from './glued.js'
import { inWords } from './in-words.js'
import { Spelling } from './spelling.js'
import { boundCommand, type BoundCommand } from './written-command.js'

interface Reading {
  readonly context: CommandContext
  readonly spelling: Spelling
  /** The names of all variables of the text. */
  readonly variables: ReadonlySet<string>
}

/** Every command of a text, run or not, of which something can be said: a cmdlet of the product, or a name that looks like one. */
export function readCommands(root: Script, context: CommandContext): readonly CommandFact[] {
  const reading = { context, spelling: new Spelling(context), variables: variablesIn(root) }
  return invocations(root).flatMap(({ command, position }) =>
    unglued(command, context).flatMap((part, index) => readCommand(part, index === 0 && position > 0, reading) ?? []),
  )
}

function readCommand({ command, second }: Unglued, isPiped: boolean, reading: Reading): CommandFact | undefined {
  const { context } = reading
  const { source, document } = context
  const bound = boundCommand(command, context)
  const { name, cmdlet } = bound
  if (name.known === undefined || context.isDefined(name.known)) return undefined
  const spelt = spellingFields(bound, name.known, reading.spelling)
  if (cmdlet?.isOfProduct !== true) return spelt === undefined ? undefined : { name: known(name.text, name.at), fields: spelt, arguments: [], at: name.at, path: `/${name.known}`, document }
  const glued = second === undefined ? {} : { second: known(second.value, span(source, second)) }
  return {
    name: known(name.text, name.at),
    fields: { ...spelt, isKnown: known(true, name.at), ...glued, ...wholeFields(bound, isPiped, isMention(bound, context)) },
    arguments: argumentFacts(bound.binding.arguments, cmdlet, reading.variables, context),
    at: name.at,
    path: pathOf(bound, name.known),
    document,
  }
}

/** In a text for people a cmdlet's name alone names the cmdlet; nobody runs it so. */
function isMention({ binding }: BoundCommand, { source }: CommandContext): boolean {
  return binding.arguments.length === 0 && binding.open === undefined && source.part?.of.language === 'markdown'
}

/** What is to be said of a name alone; nothing of one that is as it should be. */
function spellingFields({ name }: BoundCommand, plain: string, spelling: Spelling): Fields | undefined {
  const said = (value: string | boolean): Known => known(value, name.at)
  if (spelling.isKnown(plain)) return hasOtherDash(name.text) ? { isKnown: said(true), plainName: said(name.text.replace(otherDash, '-')) } : undefined
  const instead = spelling.insteadOf(plain)
  if (instead !== undefined) return { isKnown: said(false), instead: said(instead) }
  const nearest = spelling.nearestTo(plain)
  return nearest === undefined ? undefined : { isKnown: said(false), nearest: said(nearest) }
}

const otherDash = /[\u2013-\u2015]/gu

function hasOtherDash(name: string): boolean {
  return /^\w+[\u2013-\u2015]\w+$/u.test(name)
}

function wholeFields({ name, cmdlet, binding }: BoundCommand, isPiped: boolean, isMentioned: boolean): Fields {
  if (cmdlet === undefined) return {}
  const { missing, exclusive } = needsOf(cmdlet, binding, isPiped)
  const said = (value: string): Known => known(value, name.at)
  const target = targetOf(binding.parameters)
  return {
    ...(missing.length === 0 || isMentioned ? {} : { missing: said(inWords(missing.map((each) => `-${each.name}`), 'and')) }),
    ...(exclusive.length === 0 ? {} : { exclusive: said(inWords(exclusive.map((each) => `-${each.name}`), 'and')) }),
    ...(cmdlet.generations === undefined ? {} : { generations: known({ items: cmdlet.generations.map(said), open: false }, name.at) }),
    ...(target === undefined ? {} : { target }),
  }
}

const targets = ['ComputerName', 'ComputerFqdn', 'PoolFqdn', 'Pool', 'TargetApplicationPool', 'TrustedApplicationPoolFqdn', 'Identity']

/** The computer or pool that the command is put to. */
function targetOf(parameters: Fields): Field | undefined {
  return targets.map((name) => parameters[name]).find((field) => field !== undefined && field.state !== 'absent' && (field.state === 'unknown' || isHost(field)))
}

/** No address and no `pool/id`. */
function isHost({ value }: Known): boolean {
  return typeof value === 'string' && !/[@/]/u.test(value) && value.includes('.')
}

/** By its name and what it is put to, so that it stays when lines move. */
function pathOf({ binding: { parameters } }: BoundCommand, name: string): string {
  const identity = parameters['Identity'] ?? targetOf(parameters)
  return identity?.state === 'known' && typeof identity.value !== 'object' ? `/${name}/${textOfValue(identity.value).toLowerCase()}` : `/${name}`
}

function variablesIn(root: Script): ReadonlySet<string> {
  const names = new Set<string>()
  walk(root, {
    enter(node) {
      if (node.kind === 'variable') names.add(node.name.toLowerCase())
      return true
    },
  })
  return names
}

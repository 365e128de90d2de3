import { known, span, textOfValue, type CommandFact, type Field, type Fields, type Known, type Source, type Span } from '@topolint/engine'
import { invocations, walk, type Script } from '@topolint/powershell'
import { argumentFacts, type ArgumentContext } from './argument-facts.js'
import type { CommandContext } from './command-context.js'
import { needsOf } from './command-needs.js'
import { unglued, type Unglued } from './glued.js'
import { inWords } from './in-words.js'
import { Spelling } from './spelling.js'
import { boundCommand, type BoundCommand } from './written-command.js'

/** Every command of a text, run or not, of which something can be said: a cmdlet of the product, or a name that looks like one. */
export function readCommands(root: Script, context: CommandContext): readonly CommandFact[] {
  const reading = { context, spelling: new Spelling(context), variables: variablesIn(root) }
  return invocations(root).flatMap(({ command, position }) =>
    unglued(command, context).flatMap((part, index) => readCommand(part, index === 0 && position > 0, reading) ?? []),
  )
}

function readCommand({ command, second }: Unglued, isPiped: boolean, reading: ArgumentContext): CommandFact | undefined {
  const { context } = reading
  const { source, document } = context
  const bound = boundCommand(command, context)
  const { name, cmdlet, binding } = bound
  if (name.known === undefined || context.isDefined(name.known)) return undefined
  const said = (fields: Fields): CommandFact => ({ name: known(name.text, name.at), fields, arguments: [], at: name.at, path: pathOf(bound), document })
  if (isTool(bound, context)) return said({ isKnown: known(true, name.at), line: lineOf(command, source) })
  const spelt = spellingFields(name.text, name.known, name.at, reading.spelling)
  if (cmdlet?.isOfProduct !== true) return spelt === undefined ? undefined : said(spelt)
  const glued = second === undefined ? {} : { second: known(second.value, span(source, second)) }
  const whole = said({ ...spelt, isKnown: known(true, name.at), ...glued, ...wholeFields(bound, isPiped, isMention(bound, context)) })
  return { ...whole, arguments: argumentFacts(binding.arguments, cmdlet, reading) }
}

/** A program that steps are done with; its options are not known, but rules may look at the whole. */
function isTool({ name: { known: name }, cmdlet }: BoundCommand, { script }: CommandContext): boolean {
  return cmdlet === undefined && name?.includes('-') === false && script.operations().knowsCommand(name)
}

function lineOf({ start, end }: Unglued['command'], source: Source): Known {
  return known(source.text.slice(start, end), span(source, { start, end }))
}

/** In a text for people a cmdlet's name alone names the cmdlet; nobody runs it so. */
function isMention({ binding }: BoundCommand, { source }: CommandContext): boolean {
  return binding.arguments.length === 0 && binding.open === undefined && source.part?.of.language === 'markdown'
}

/** What is to be said of a name alone; nothing of one that is as it should be. */
function spellingFields(written: string, plain: string, at: Span, spelling: Spelling): Fields | undefined {
  const said = (value: string | boolean): Known => known(value, at)
  if (spelling.isKnown(plain)) return hasOtherDash(written) ? { isKnown: said(true), plainName: said(written.replace(otherDash, '-')) } : undefined
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
function pathOf({ name, binding: { parameters } }: BoundCommand): string {
  const identity = parameters['Identity'] ?? targetOf(parameters)
  return identity?.state === 'known' && typeof identity.value !== 'object' ? `/${name.known ?? ''}/${textOfValue(identity.value).toLowerCase()}` : `/${name.known ?? ''}`
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

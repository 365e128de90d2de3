import { known, span, type ArgumentFact, type Field, type Fields, type Known, type Span } from '@topolint/engine'
import type { Argument } from './argument.js'
import type { Cmdlet } from './cmdlet.js'
import type { CommandContext } from './command-context.js'
import type { Spelling } from './spelling.js'
import { inWords } from './in-words.js'
import { isLoneDash } from './lone-dash.js'

export interface ArgumentContext {
  readonly context: CommandContext
  readonly spelling: Spelling
  /** The names of all variables of the text. */
  readonly variables: ReadonlySet<string>
}

/** Every argument of a cmdlet of the product. */
export function argumentFacts(all: readonly Argument[], cmdlet: Cmdlet, { spelling, variables, context }: ArgumentContext): readonly ArgumentFact[] {
  return all.map((argument) => {
    const { at } = argument
    const said = (value: string | boolean): Known => known(value, at)
    const fields = { command: said(cmdlet.name), ...bindingFields(argument, cmdlet, spelling, said), ...literalField(argument, variables, context) }
    return { name: nameOf(argument), fields, at }
  })
}

function nameOf({ written, bound, node, at }: Argument): Known {
  if (written !== undefined) return known(written, at)
  return known(isLoneDash(node) ? '-' : bound.kind === 'parameter' ? bound.parameter.name : '', at)
}

function bindingFields({ written, bound, value, node }: Argument, { parameters }: Cmdlet, spelling: Spelling, said: (value: string | boolean) => Known): Fields {
  if (isLoneDash(node)) return {}
  if (bound.kind === 'parameter') {
    const { generations } = bound.parameter
    return { isKnown: said(true), hasValue: said(value !== undefined), ...(generations === undefined ? {} : { generations: listOf(generations, said(true).at) }) }
  }
  if (written === undefined) return {}
  if (bound.kind === 'several') return { isKnown: said(false), meanings: said(inWords(bound.names.map((name) => `-${name}`), 'or')) }
  const near = spelling.parameterNearestTo(written, parameters.flatMap(({ name, aliases }) => [name, ...aliases]))
  return { isKnown: said(false), ...(near === undefined ? {} : { nearest: said(near) }) }
}

function listOf(texts: readonly string[], at: Span): Field {
  return known({ items: texts.map((text) => known(text, at)), open: false }, at)
}

const automatic: ReadonlySet<string> = new Set(['true', 'false', 'null', '_'])

/** A filter is read by the server, dollars and all. */
function literalField({ node, bound }: Argument, variables: ReadonlySet<string>, { source }: CommandContext): Fields {
  if (node === undefined || (bound.kind === 'parameter' && bound.parameter.name === 'Filter')) return {}
  const literals = node.kind === 'array' ? node.elements : [node]
  const found = literals.find((literal) => literal.kind === 'string' && literal.quote === 'single' && holdsVariable(literal.value, variables))
  return found?.kind === 'string' ? { literal: known(found.value, span(source, found)) } : {}
}

/** A text that is nothing but a variable, or that names one which the script knows. */
function holdsVariable(text: string, variables: ReadonlySet<string>): boolean {
  const names = [...text.matchAll(/\$\{?([a-z_]\w*)/giu)].map(([, name]) => (name ?? '').toLowerCase()).filter((name) => !automatic.has(name))
  return /^\$\{?[a-z_][\w.:]*\}?$/iu.test(text) ? names.length > 0 : names.some((name) => variables.has(name))
}

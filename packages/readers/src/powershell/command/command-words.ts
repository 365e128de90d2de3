import { known, span, textOf, type Field } from '@topolint/engine'
import { isList } from '@topolint/engine'
import type { Command, CommandElement } from '@topolint/powershell'
import type { CommandContext } from './command-context.js'
import { expressionField } from './to-field.js'

/** The words of a command line as a program sees them, in order. */
export function wordsOf(command: Command, context: CommandContext): readonly Field[] {
  return command.elements.flatMap((element) => elementWords(element, context))
}

function elementWords(element: CommandElement, { source, constants }: CommandContext): readonly Field[] {
  if (element.kind === 'redirection') return []
  if (element.kind !== 'parameter') return flat(expressionField(source, element, constants))
  const at = span(source, { start: element.start, end: element.nameEnd })
  const value = element.value === undefined ? [] : flat(expressionField(source, element.value, constants))
  return [known(textOf(at), at), ...value]
}

/** One word for each item of a list; a word of several words is taken apart by who unwraps it. */
export function flat(field: Field): readonly Field[] {
  return field.state === 'known' && typeof field.value === 'object' && isList(field.value) ? field.value.items.flatMap(flat) : [field]
}

/** The words in a text that holds a whole command line. */
export function splitWords(field: Field): readonly Field[] {
  if (field.state !== 'known' || typeof field.value !== 'string') return [field]
  const words = [...field.value.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? '')
  return words.map((word) => ({ ...field, value: word }))
}

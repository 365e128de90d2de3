import type { Estate } from '../estate/estate.js'
import { View } from '../estate/view.js'
import type { CommandFact } from '../model/command-fact.js'
import type { EntityFact } from '../model/fact.js'
import type { Span } from '../source/source.js'
import { known, textOfValue, type Field, type Fields } from '../model/field.js'
import { typeNamed } from '../vocabulary/vocabulary.js'

/** Every command as it is written. */
export function commandsOf(estate: Estate): readonly View[] {
  return estate.commands.map((command) => view(estate, 'Command', command, command))
}

/** Every argument of every command. */
export function parametersOf(estate: Estate): readonly View[] {
  return estate.commands.flatMap((command) => command.arguments.map((argument) => view(estate, 'Parameter', command, { ...argument, path: `${command.path}/${textOf(argument.name)}` })))
}

interface Written {
  readonly name: Field
  readonly fields: Fields
  readonly at: Span
  readonly path: string
}

function view(estate: Estate, type: 'Command' | 'Parameter', { document }: CommandFact, { name, fields, at, path }: Written): View {
  const all = { ...fields, name }
  const fact: EntityFact = { kind: 'application', key: '', name: name.state === 'known' ? name : known('', at), origin: 'done', fields: all, at, path, document }
  return new View(typeNamed(type), estate, { key: textOf(name), facts: [fact], fields: all })
}

function textOf(name: Field): string {
  return name.state === 'known' ? textOfValue(name.value) : ''
}

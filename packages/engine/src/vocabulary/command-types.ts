import { textOfValue, unknown, type Field } from '../model/field.js'
import { identityOf } from '../model/identity.js'
import type { View } from '../estate/view.js'
import { claimed, derived, type TypeDefinition } from './type-definition.js'

/** A command as it is written, whether it runs or not. */
export const commandType: TypeDefinition = {
  name: 'Command',
  identity: 'name',
  says: 'a command of the product as it is written, in a script, a runbook or a plan',
  fields: {
    name: claimed('string', 'its name as written'),
    isKnown: claimed('bool', 'a command of this name exists, or the files define a function of this name'),
    instead: claimed('string', 'what to use instead of a cmdlet that people expect and that does not exist'),
    nearest: claimed('string', 'the cmdlet that an unknown name most likely means'),
    plainName: claimed('string', 'its name with a hyphen, where another dash is written in it'),
    second: claimed('string', 'the cmdlet that stands in the same command, as if it were an argument'),
    missing: claimed('string', 'the parameters that it needs and is not given, for messages'),
    exclusive: claimed('string', 'parameters that exclude each other, for messages'),
    generations: claimed('list<string>', 'the generations of the product that have it, where not all do'),
    line: claimed('string', 'the whole command as written, of a program that is no cmdlet'),
    target: claimed('string', 'the pool or computer that it is put to'),
    generation: derived('Generation', 'the generation of the Front End pool that it is put to', generationOfTarget),
  },
}

/** One argument of a command: a parameter with its value, or a value alone. */
export const parameterType: TypeDefinition = {
  name: 'Parameter',
  identity: 'name',
  says: 'an argument of a command of the product: a parameter with its value, or a value alone',
  fields: {
    name: claimed('string', 'the name as written, without the dash; a dash for a name that is missing'),
    command: claimed('string', 'the cmdlet'),
    isKnown: claimed('bool', 'the cmdlet has it, or exactly one that begins so'),
    meanings: claimed('string', 'the parameters that it may be short for, for messages'),
    nearest: claimed('string', 'the parameter of the cmdlet that an unknown name most likely means'),
    hasValue: claimed('bool', 'the value that it needs is there'),
    literal: claimed('string', 'a variable in single quotes, which PowerShell takes literally'),
    generations: claimed('list<string>', 'the generations of the product whose cmdlet has it, where not all do'),
  },
}

/** A pool of the servers, or the one that a computer belongs to, or the next hop of a trusted application pool. */
function generationOfTarget(self: View): Field {
  const target = self.field('target')
  if (target.state !== 'known') return target
  const name = textOfValue(target.value)
  const { estate } = self
  const pool = poolOf(self, name)
  const key = pool === undefined ? undefined : identityOf('pool', pool)
  const generation = key === undefined || !estate.has('pool', key) ? undefined : estate.entity('pool', key).field('generation')
  return generation === undefined || generation.state === 'absent' ? unknown(`the generation of ${name}`, target.at) : generation
}

function poolOf({ estate }: View, name: string): string | undefined {
  if (estate.has('pool', identityOf('pool', name))) return name
  const computer = identityOf('computer', name)
  if (estate.has('computer', computer)) return textIn(estate.entity('computer', computer).field('pool'))
  const applicationPool = identityOf('applicationPool', name)
  return estate.has('applicationPool', applicationPool) ? textIn(estate.entity('applicationPool', applicationPool).field('nextHop')) : undefined
}

function textIn(field: Field): string | undefined {
  return field.state === 'known' ? textOfValue(field.value) : undefined
}

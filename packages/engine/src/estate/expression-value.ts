import { isGroup, isList, textOfValue, type List, type Value } from '../model/field.js'
import { generationReading } from '../model/generation.js'
import { isListType, itemType } from '../vocabulary/type-definition.js'
import type { Estate } from './estate.js'
import { throwUnknown } from './unknown-read.js'

/** A value of the model as the expression language takes it: integers as BigInt, names of entities as the entities. */
export function toExpressionValue(estate: Estate, type: string, value: Value): unknown {
  if (isListType(type)) return isList(value) ? toArray(estate, itemType(type), value) : []
  if (type === 'string') return typeof value === 'object' && isList(value) ? joined(value) : textOfValue(value)
  if (type === 'int') return BigInt(Math.trunc(Number(value)))
  if (type === 'timestamp') return new Date(`${textOfValue(value)}T00:00:00Z`)
  if (isGroup(value)) return estate.group(type, value).facade
  if (type === 'Generation') return generationView(estate, value)
  return typeof value === 'string' && estate.isEntityType(type) ? estate.entityOfType(type, value).facade : value
}

/** Several names where one is the rule, such as those that a certificate is asked for. */
function joined({ items, open }: List): string {
  const texts = items.map((item) => (item.state === 'known' ? textOfValue(item.value) : throwUnknown({ reason: item.state === 'unknown' ? item.reason : 'a member without a value' })))
  return open ? throwUnknown({ reason: 'the rest of a list that is not known to its end' }) : texts.join()
}

function generationView(estate: Estate, value: Value): unknown {
  const reading = generationReading(textOfValue(value))
  return reading === undefined ? throwUnknown({ reason: `the generation behind ${textOfValue(value)}` }) : estate.generation(reading).facade
}

/**
 * An open list has one element more, which nobody knows: looking at it throws. So `exists` can be true and `all` false,
 * and everything else about the list is unknown, without a word of it in the expression language.
 */
function toArray(estate: Estate, type: string, { items, open }: List): readonly unknown[] {
  const array: unknown[] = []
  items.forEach((item, at) => {
    if (item.state === 'known') array[at] = toExpressionValue(estate, type, item.value)
    else defineUnknown(array, at, item.state === 'unknown' ? item : { reason: 'a member without a value' })
  })
  if (open) defineUnknown(array, items.length, { reason: 'the rest of a list that is not known to its end' })
  return array
}

function defineUnknown(array: unknown[], at: number, read: Parameters<typeof throwUnknown>[0]): void {
  Object.defineProperty(array, at, { enumerable: true, get: () => throwUnknown(read) })
}

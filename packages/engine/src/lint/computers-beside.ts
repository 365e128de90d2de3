import type { Estate } from '../estate/estate.js'
import { canonical } from '../model/canonical.js'
import { isList, textOfValue, type Field, type List } from '../model/field.js'
import { identityOf } from '../model/identity.js'
import type { Step } from '../model/step.js'

/** The computers of the trusted application pools on one of whose computers some step does an operation. */
export function computersBeside(estate: Estate, steps: readonly Step[], operation: string): List {
  const computers = distinct(steps.flatMap((step) => (step.operation === operation ? (step.subjects['computer'] ?? []) : [])))
  const pools = distinct(computers.flatMap((computer) => poolsOf(estate, computer)))
  const lists = pools.map((pool) => estate.entityOfType('ApplicationPool', textOf(pool)).field('computers'))
  const named = lists.flatMap((list) => (list.state === 'known' && typeof list.value === 'object' && isList(list.value) ? [list.value] : []))
  return { items: distinct(named.flatMap(({ items }) => items)), open: named.length < lists.length || named.some(({ open }) => open) }
}

function poolsOf(estate: Estate, computer: Field): readonly Field[] {
  if (computer.state !== 'known') return []
  const pools = estate.entity('computer', identityOf('computer', textOfValue(computer.value))).field('pools')
  const items = pools.state === 'known' && typeof pools.value === 'object' && isList(pools.value) ? pools.value.items : []
  return items.filter((pool) => pool.state === 'known' && estate.has('applicationPool', identityOf('applicationPool', textOf(pool))))
}

function textOf(field: Field): string {
  return field.state === 'known' ? textOfValue(field.value) : ''
}

function distinct(fields: readonly Field[]): readonly Field[] {
  return [...new Map(fields.map((field) => [canonical(field), field])).values()]
}

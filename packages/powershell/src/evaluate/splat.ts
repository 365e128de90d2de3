import { entryOf } from './members.js'
import { join, type Plain, type Table, type Value } from './value.js'

export interface Splat {
  /** Keys that are there whichever way the script takes. */
  readonly table: Table | undefined
  readonly items: readonly Value[]
  /** There may be more. */
  readonly isOpen: boolean
}

/** What a splatted value hands to a command. */
export function splatOf(value: Value): Splat {
  const ways = waysOf(value)
  const [first] = ways
  if (first === undefined) return { table: undefined, items: [], isOpen: true }
  if (first.kind === 'list' && ways.length === 1) return { table: undefined, items: first.items, isOpen: false }
  const tables = ways.filter((way) => way.kind === 'table')
  const [table] = tables
  if (table === undefined || tables.length < ways.length) return { table: undefined, items: [], isOpen: true }
  const entries = table.entries.flatMap(({ key }) => {
    const values = tables.map((each) => entryOf(each, key))
    return values.every((each) => each !== undefined) ? [{ key, value: join(values, table.origin) }] : []
  })
  return { table: { ...table, entries }, items: [], isOpen: tables.some((each) => each.entries.length > entries.length) }
}

function waysOf(value: Value): readonly Plain[] {
  if (value.kind === 'unknown') return []
  if (value.kind === 'choice') return value.values.map((each) => (each.kind === 'default' ? each.value : each))
  return [value.kind === 'default' ? value.value : value]
}

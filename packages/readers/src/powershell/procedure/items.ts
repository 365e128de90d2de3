import type { Value } from '@topolint/powershell'

/** More turns than anybody writes out by hand are one loop. */
const mostTurns = 200

/** What a loop over the value goes through one by one; undefined where that is not known. */
export function itemsOf(value: Value): readonly Value[] | undefined {
  switch (value.kind) {
    case 'list':
      return value.items.length > mostTurns ? undefined : value.items
    case 'default':
      return itemsOf(value.value)?.map((item) => (item.kind === 'unknown' || item.kind === 'choice' || item.kind === 'default' ? item : { kind: 'default', value: item, origin: item.origin }))
    case 'null':
      return []
    case 'unknown':
    case 'choice':
      return undefined
    default:
      return [value]
  }
}

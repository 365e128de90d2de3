import type { Value } from '@topolint/powershell'

/** Whether a value counts as true; undefined where that is not known for certain. */
export function truthOf(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'boolean':
      return value.value
    case 'null':
      return false
    case 'string':
      return value.value !== ''
    case 'number':
      return Number(value.value) !== 0
    case 'list':
      return value.items.length === 0 ? false : value.items.length > 1 ? true : undefined
    case 'table':
    case 'script-block':
    case 'script-root':
      return true
    case 'choice':
    case 'default':
    case 'unknown':
      return undefined
  }
}

/** Two texts where two values differ first; nothing after where something was left away. */
export interface TextChange {
  readonly before: string
  readonly after?: string
}

type Data = object | string | number | boolean | undefined

/** Where two values of rule data differ: the smallest text or list of words that is another. The schema of rule files bounds their depth. */
export function changeBetween(before: Data, after: Data): TextChange {
  if (after === undefined) return { before: textOf(before) }
  const inner = isBranch(before) && isBranch(after) ? firstDifference(before, after) : undefined
  if (inner === undefined) return { before: textOf(before), after: textOf(after) }
  const [old, young] = inner
  return Array.isArray(before) && Array.isArray(after) && after.length < before.length ? { before: textOf(old) } : changeBetween(old, young)
}

function firstDifference(before: object, after: object): readonly [Data, Data] | undefined {
  const others = new Map(entriesOf(after))
  const different = entriesOf(before).find(([key, value]) => textOf(value) !== textOf(others.get(key)))
  return different === undefined ? undefined : [different[1], others.get(different[0])]
}

/** A list of words is read as a whole. */
function isBranch(value: Data): value is object {
  return typeof value === 'object' && !(Array.isArray(value) && value.every((item) => typeof item === 'string'))
}

function textOf(value: Data): string {
  if (typeof value !== 'object') return String(value ?? '')
  return entriesOf(value)
    .map(([key, item]) => (Array.isArray(value) ? textOf(item) : `${key}: ${textOf(item)}`))
    .join(', ')
}

function entriesOf(value: object): readonly (readonly [string, Data])[] {
  return value instanceof Map ? [...(value as ReadonlyMap<string, Data>)] : Object.entries(value as Readonly<Record<string, Data>>) // rule data holds nothing else
}

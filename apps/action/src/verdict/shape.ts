import type { ShapeProblems } from './shape-problems.js'

/** Checks that a value of unknown origin is what it should be, and gives a copy that holds nothing else. `at` says where it stands. */
export type Shape<T> = (value: unknown, at: string, problems: ShapeProblems) => Checked<T>

export type Checked<T> = { readonly is: T } | 'refused'

export function text(most: number, test: (text: string) => boolean, expected: string): Shape<string> {
  return (value, at, problems) => {
    if (typeof value !== 'string') return problems.refuse(`${at} is ${kindOf(value)}; expected ${expected}.`)
    if (value.length > most) return problems.refuse(`${at} has ${value.length} characters; expected at most ${most}.`)
    return test(value) ? { is: value } : problems.refuse(`${at} is ${quoted(value)}; expected ${expected}.`)
  }
}

export function oneOf<T extends string>(choices: readonly T[]): Shape<T> {
  return (value, at, problems) => {
    const is = choices.find((choice) => choice === value)
    return is === undefined ? problems.refuse(`${at} is ${typeof value === 'string' ? quoted(value) : kindOf(value)}; expected ${choices.join(' or ')}.`) : { is }
  }
}

export function integer(least: number, most: number): Shape<number> {
  return (value, at, problems) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return { is: value }
    return problems.refuse(`${at} is ${typeof value === 'number' ? value : kindOf(value)}; expected a whole number from ${least} to ${most}.`)
  }
}

export const flag: Shape<boolean> = (value, at, problems) => (typeof value === 'boolean' ? { is: value } : problems.refuse(`${at} is ${kindOf(value)}; expected true or false.`))

/** A field that may be left out. */
export function maybe<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, at, problems) => (value === undefined ? { is: undefined } : shape(value, at, problems))
}

export function list<T>(shape: Shape<T>, most: number): Shape<readonly T[]> {
  return (value, at, problems) => {
    if (!Array.isArray(value)) return problems.refuse(`${at} is ${kindOf(value)}; expected a list.`)
    if (value.length > most) return problems.refuse(`${at} has ${value.length} entries; expected at most ${most}.`)
    const items: T[] = []
    for (const [index, item] of value.entries()) {
      const checked = shape(item, `${at}[${index}]`, problems)
      if (checked !== 'refused') items.push(checked.is)
      else if (problems.isFull) break
    }
    return items.length === value.length ? { is: items } : 'refused'
  }
}

/** Only the fields that are named are read, and only the object's own ones; whatever else it has is left behind. */
export function record<T extends object>(fields: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  const shapes = Object.entries<Shape<unknown>>(fields)
  return (value, at, problems) => {
    if (!isRecord(value)) return problems.refuse(`${at === '' ? 'The report' : at} is ${kindOf(value)}; expected an object.`)
    const entries = shapes.flatMap(([name, shape]) => {
      const checked = shape(Object.hasOwn(value, name) ? value[name] : undefined, at === '' ? name : `${at}.${name}`, problems)
      return checked === 'refused' ? [] : [[name, checked.is] as const]
    })
    return entries.length === shapes.length ? { is: Object.fromEntries(entries) as T } : 'refused' // every field of T was checked by its own shape
  }
}

/** A shape whose parts must also agree with each other; `wrong` says how they do not. */
export function agreeing<T>(shape: Shape<T>, wrong: (value: T) => string | undefined): Shape<T> {
  return (value, at, problems) => {
    const checked = shape(value, at, problems)
    const why = checked === 'refused' ? undefined : wrong(checked.is)
    return why === undefined ? checked : problems.refuse(`${at === '' ? 'The report' : at} ${why}.`)
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return 'a text'
  return typeof value === 'object' ? 'an object' : JSON.stringify(value)
}

/** Cut, because it may be anything; what it does to a log is for the log to prevent. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text)
}

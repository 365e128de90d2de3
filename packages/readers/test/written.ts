import fc from 'fast-check'

export type Written = string | number | boolean | null | readonly Written[] | { readonly [key: string]: Written }

/** How a value is written, drawn at every place anew. */
interface Style {
  readonly flow: boolean
  readonly quotes: 'none' | 'single' | 'double'
  readonly comment: boolean
}

const style: fc.Arbitrary<Style> = fc.record({ flow: fc.boolean(), quotes: fc.constantFrom('none', 'single', 'double'), comment: fc.boolean() })

/** YAML of a value in styles that change from place to place. */
export function written(value: Written): fc.Arbitrary<string> {
  return fc.tuple(fc.array(style, { minLength: 7, maxLength: 31 }), fc.constantFrom('\n', '\r\n')).map(([styles, newline]) => {
    let at = 0
    const next = (): Style => styles[at++ % styles.length] ?? { flow: false, quotes: 'double', comment: false }
    return block(value, '', next).trimStart().replaceAll('\n', newline)
  })
}

function block(value: Written, indent: string, next: () => Style): string {
  const { flow: inFlow, comment } = next()
  const note = comment ? ' # a note: [x' : ''
  if (typeof value !== 'object' || value === null || inFlow) return ` ${flow(value, next)}${note}\n`
  if (isList(value)) {
    if (value.length === 0) return ' []\n'
    return `${note}\n${value.map((item) => `${indent}-${block(item, `${indent}  `, next)}`).join('')}`
  }
  const pairs = Object.entries(value)
  return pairs.length === 0 ? ' {}\n' : `${note}\n${pairs.map(([key, item]) => `${indent}${key}:${block(item, `${indent}  `, next)}`).join('')}`
}

function flow(value: Written, next: () => Style): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return text(value, next())
  if (typeof value !== 'object') return String(value)
  if (isList(value)) return `[${value.map((item) => flow(item, next)).join(', ')}]`
  return `{ ${Object.entries(value).map(([key, item]) => `${key}: ${flow(item, next)}`).join(', ')} }`
}

/** Plain where that means the same; days, names and addresses of the property below do. */
function text(value: string, { quotes }: Style): string {
  if (quotes === 'none' && /^[a-z][a-z0-9.@-]*$|^\d{4}-\d{2}-\d{2}$|^sip:[a-z0-9.@-]+$/u.test(value) && !['true', 'false', 'null'].includes(value)) return value
  return quotes === 'single' ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value)
}

/** What a piece of source means: the counterpart of `text`. */
export function meant(source: string): string {
  if (source.startsWith("'")) return source.slice(1, -1).replaceAll("''", "'")
  return source.startsWith('"') ? String(JSON.parse(source)) : source
}

function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value)
}

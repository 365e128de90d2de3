import { absent, known, span, unknown, type Field, type Known, type Source, type Span, type Unknown } from '@topolint/engine'
import type { Constants, Expression, Value } from '@topolint/powershell'

/** Where a value stands that is to be told as a field. */
export interface Use {
  readonly source: Source
  /** The expression of the command, or the variable that was splatted. */
  readonly node: Expression
}

/** What an expression is known to be, with the place of its use and the place where it was written. */
export function expressionField(source: Source, node: Expression, constants: Constants): Field {
  return valueField(constants.valueOf(node), { source, node })
}

export function valueField(value: Value, use: Use): Field {
  switch (value.kind) {
    case 'string':
      return textField(value.value, placed(value, use), use)
    case 'number':
      return known(typeof value.value === 'bigint' ? String(value.value) : value.value, ...placed(value, use))
    case 'boolean':
      return known(value.value, ...placed(value, use))
    case 'null':
      return absent(at(use))
    case 'list':
      return known({ items: value.items.map((item) => valueField(item, itemUse(use, item))), open: false }, ...placed(value, use))
    case 'table':
      return known({ fields: Object.fromEntries(value.entries.map((entry) => [entry.key, valueField(entry.value, use)])) }, ...placed(value, use))
    case 'script-root':
      return known(`$PSScriptRoot${value.rest}`, ...placed(value, use))
    case 'default':
      return inferred(valueField(value.value, use))
    case 'script-block':
    case 'choice':
    case 'unknown':
      return unknownField(value, use)
  }
}

/** `<Pool FQDN>` and `RTC*` stand for something else. */
function textField(text: string, place: readonly [Span, Span?], use: Use): Known | Unknown {
  const placeholder = /<[^<>]{1,80}>/u.exec(text)?.[0]
  return placeholder === undefined ? known(text, ...place) : { ...unknown(placeholder, at(use)), variable: placeholder.toLowerCase() }
}

/** Nobody is sure of a default, because a caller may pass another value. */
function inferred(field: Field): Field {
  return field.state === 'known' ? { ...field, inferred: true } : field
}

function unknownField(value: Value, use: Use): Unknown {
  const variable = variableOf(use.node)
  const written = textAt(use, use.node)
  if (variable === undefined) return unknown(reasonFor(value, use, written), at(use))
  const assigned = isInside(value.origin, use.node) || value.kind !== 'unknown' ? '' : `#${value.origin.start}`
  return { ...unknown(written, at(use)), variable: `${variable}${assigned}` }
}

/** For people the variable says more than the expression that it stands in. */
function reasonFor({ origin }: Value, use: Use, written: string): string {
  const first = textAt(use, origin)
  return first.startsWith('$') && /^\$[\w:.]+$/u.test(first) ? first : shortened(written)
}

const longest = 60

function shortened(text: string): string {
  const line = text.slice(0, 2 * longest).replace(/\s+/gu, ' ')
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}

/** `$fe` and `$fe.Fqdn`, without dollar and scope, in lower case; other expressions have no name. */
function variableOf(node: Expression): string | undefined {
  const members: string[] = []
  let inner = node
  while (inner.kind === 'member' && !inner.static && inner.member.kind === 'string') {
    members.unshift(inner.member.value)
    inner = inner.target
  }
  return inner.kind === 'variable' ? [inner.name, ...members].join('.').toLowerCase() : undefined
}

function itemUse(use: Use, item: Value): Use {
  if (use.node.kind !== 'array') return use
  const own = use.node.elements.find((element) => isInside(item.origin, element))
  return own === undefined ? use : { ...use, node: own }
}

function placed({ origin }: Value, use: Use): [Span, Span?] {
  if (isElsewhere(origin)) return [at(use), origin]
  return isInside(origin, use.node) ? [at(use)] : [at(use), span(use.source, origin)]
}

/** A value of another file brings its place along. */
function isElsewhere(origin: Value['origin']): origin is Span {
  return 'source' in origin
}

function isInside(inner: { readonly start: number; readonly end: number }, { start, end }: Expression): boolean {
  return inner.start >= start && inner.end <= end
}

function at({ source, node }: Use): Span {
  return span(source, node)
}

function textAt({ source }: Use, { start, end }: { readonly start: number; readonly end: number }): string {
  return source.text.slice(start, end)
}

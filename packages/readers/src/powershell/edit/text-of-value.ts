import type { Node, Quote } from '@topolint/powershell'

const bare = /^[A-Za-z\d_][\w.:@/\\*-]*$/u
const simpleNumber = /^\d{1,15}$/u

/** A value as an argument of a command, without quotes where none are needed. */
export function argumentText(value: string): string {
  return bare.test(value) ? value : quoted(value)
}

/** A value in the place of a node, written as that one was; undefined where it is written in another form. */
export function textInPlaceOf(node: Node, value: string, isArgument: boolean): string | undefined {
  switch (node.kind) {
    case 'number':
      return simpleNumber.test(value) ? value : undefined
    case 'string':
      return inQuotes(node.quote, value)
    case 'variable':
      return inPlaceOfConstant(node.name, value, isArgument)
    default:
      return undefined
  }
}

function inQuotes(quote: Quote, value: string): string | undefined {
  if (/[\r\n]/u.test(value)) return undefined
  if (quote === 'bare') return argumentText(value)
  if (quote === 'single') return quoted(value)
  return quote === 'double' ? `"${value.replace(/["$`“”„]/gu, '`$&')}"` : undefined
}

/** `$true` and `$null` stand for values; every other variable has one of its own. */
function inPlaceOfConstant(name: string, value: string, isArgument: boolean): string | undefined {
  if (!/^(?:true|false|null)$/iu.test(name)) return undefined
  if (/^(?:true|false)$/iu.test(value)) return `$${value.toLowerCase()}`
  return /^null$/iu.test(name) ? (isArgument ? argumentText(value) : quoted(value)) : undefined
}

function quoted(value: string): string {
  return `'${value.replace(/['‘’‚‛]/gu, '$&$&')}'`
}

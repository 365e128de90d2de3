/** What a plain scalar is taken for by readers of YAML, old ones included: `yes` is a boolean to those of 1.1, `12:30` a number. */
export type Shape = 'text' | 'number' | 'boolean' | 'yes or no' | 'null' | 'day' | 'sign'

const shapes: readonly (readonly [Shape, RegExp])[] = [
  ['null', /^(?:~|null)?$/iu],
  ['boolean', /^(?:true|false)$/iu],
  ['yes or no', /^(?:yes|no|on|off|y|n)$/iu],
  ['number', /^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.\d[\d_]*(?:e[-+]?\d+)?|0x[\da-f_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|\.inf)$/iu],
  ['number', /^\.nan$/iu],
  ['day', /^\d{4}-\d\d?-\d\d?(?:$|[Tt \t])/u],
  ['sign', /^(?:<<|=)$/u],
]

export function shapeOf(text: string): Shape {
  return shapes.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text'
}

/** Whether a text stands between quotes as it is: one line, and nothing that has to be escaped. */
export function isPrintable(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u.test(text)
}

/** Whether a text without quotes is one scalar, and the whole of it. */
export function standsPlain(text: string, inFlow: boolean): boolean {
  if (!isPrintable(text) || text === '' || text.trim() !== text) return false
  if (/^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?![\w./])|---|\.\.\.)/u.test(text)) return false
  if (/:(?:\s|$)|\s#/u.test(text)) return false
  return !inFlow || !/[,[\]{}]/u.test(text)
}

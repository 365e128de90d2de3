import { MappedTextBuilder, outerRange, type MappedText } from '../text/mapped-text.js'

const filledIn = String.raw`(?:<|&lt;)([A-Za-z][^<>&|\n{}${'`'}:?'"]{0,199})(?:>|&gt;)`
const inQuotes = new RegExp(`'([^'"$\`\\n]{0,200}?${filledIn}[^'"$\`\\n]{0,200})'`, 'gu')
const anywhere = new RegExp(filledIn, 'gu')

/**
 * `<Pool FQDN>` is for a person to fill in, and `<` is nothing that PowerShell understands. A variable that nobody sets
 * says the same: unknown, and the same at every place.
 */
export function withoutPlaceholders(file: string, code: MappedText): MappedText {
  const quoted = replaceAll(file, code, inQuotes, ([, inside = '']) => `"${inside.replace(anywhere, (_, name: string) => variable(name))}"`)
  return replaceAll(file, quoted, anywhere, ({ 1: name = '', index }) => (mayStand(quoted.text, index) ? variable(name) : undefined))
}

function variable(name: string): string {
  return `\${${name.trim()}}`
}

/** Behind a word without a blank it is a comparison or a type; as a part of a value it follows a sign: `sip:<user>@contoso.com`. */
function mayStand(text: string, index: number): boolean {
  return index === 0 || !/[\p{L}\p{N}_\])]/u.test(text.charAt(index - 1))
}

function replaceAll(file: string, code: MappedText, pattern: RegExp, says: (match: RegExpExecArray) => string | undefined): MappedText {
  const builder = new MappedTextBuilder(file)
  let done = 0
  for (const match of code.text.matchAll(pattern)) {
    const text = says(match)
    if (text === undefined) continue
    const [start, end] = [match.index, match.index + match[0].length]
    builder.append(code, done, start)
    const outer = outerRange(code, { start, end })
    builder.put(text, outer.start, outer.end)
    done = end
  }
  if (done === 0) return code
  builder.append(code, done, code.text.length)
  return builder.build()
}

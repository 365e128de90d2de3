import { MappedTextBuilder, type MappedText } from '../text/mapped-text.js'

const prompt = /^[ \t]*(?:\[[^\]\n]{1,80}\]:?[ \t]*)?(?:PS(?:[ \t][^>\n]{0,200})?>|[A-Za-z]:\\[^>\n]{0,200}>)[ \t]?/u
const more = /^[ \t]*>>[ \t]?/u

/** Of what was copied from a console only what was typed: the rest is output. Without any prompt all of it. */
export function withoutPrompts(file: string, code: MappedText): MappedText {
  const lines = linesOf(code.text)
  if (!lines.some(({ start, end }) => prompt.test(code.text.slice(start, end)))) return code
  const builder = new MappedTextBuilder(file)
  let isTyped = false
  let goesOn = false
  for (const { start, end } of lines) {
    const line = code.text.slice(start, end)
    const sign: RegExpExecArray | null = prompt.exec(line) ?? (isTyped ? more.exec(line) : null)
    isTyped = sign !== null || (isTyped && goesOn)
    goesOn = /[`|]\s*$/u.test(line)
    if (isTyped) builder.append(code, start + (sign?.[0].length ?? 0), end)
  }
  return builder.build()
}

/** With their line breaks. */
function linesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const lines = []
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found + 1
    lines.push({ start, end })
    start = end
  }
  return lines
}

import { MappedTextBuilder, outerRange, type MappedText } from '../text/mapped-text.js'

const quotedProgram = /^[ \t]*(?=(?:"[^"\n]{1,200}\.(?:exe|msi|cmd|bat)"|'[^'\n]{1,200}\.(?:exe|msi|cmd|bat)'|%\w+%\\\S{1,200})(?:\s|$))/gimu

/** A program in quotes is run by a console, while PowerShell takes it for a text: there a call needs its sign. */
export function withCalls(file: string, code: MappedText): MappedText {
  const builder = new MappedTextBuilder(file)
  let done = 0
  for (const { 0: blanks, index } of code.text.matchAll(quotedProgram)) {
    const at = index + blanks.length
    builder.append(code, done, at)
    const { start } = outerRange(code, { start: at, end: at + 1 })
    builder.put('& ', start, start)
    done = at
  }
  if (done === 0 && !builder.length) return code
  builder.append(code, done, code.text.length)
  return builder.build()
}

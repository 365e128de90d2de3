import { MappedTextBuilder, outerRange, type MappedText } from '../text/mapped-text.js'

const inQuotes = '"(?:[^"`]|`[^])*"|\'[^\']*\''
const word = '[^\\s"\'`(){};|,<>]{0,200}'
const placeholder = new RegExp(`${inQuotes}|(?<![\\p{L}\\p{N}_\\])])(?:${word}(?<![\\p{L}\\p{N}_\\])]))?<[A-Za-z][^<>|\\n{}]{0,199}>${word}`, 'gu')

/** `<Pool FQDN>` is for a person to fill in. In quotes it is a text that says so; without them PowerShell makes nothing of `<`. */
export function quotedPlaceholders(file: string, code: MappedText): MappedText {
  if (!code.text.includes('<')) return code
  const builder = new MappedTextBuilder(file)
  let done = 0
  for (const { 0: written, index } of code.text.matchAll(placeholder)) {
    if (/^["']/u.test(written)) continue
    const end = index + written.length
    const outer = outerRange(code, { start: index, end })
    builder.append(code, done, index)
    builder.put('"', outer.start, outer.start)
    builder.append(code, index, end)
    builder.put('"', outer.end, outer.end)
    done = end
  }
  builder.append(code, done, code.text.length)
  return builder.build()
}

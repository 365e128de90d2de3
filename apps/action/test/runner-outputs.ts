/** What the runner reads from the file of outputs: a name, a word, and everything up to a line that is that word. */
export function readOutputs(text: string): Readonly<Record<string, string>> {
  const read: Record<string, string> = {}
  for (let rest = text; rest !== ''; ) {
    const [line = ''] = rest.split('\n', 1)
    const [name = '', word = ''] = line.split('<<')
    if (word === '' || name.includes('=')) throw new Error(`not a line with a name: ${line}`)
    rest = rest.slice(line.length + 1)
    const end = rest.startsWith(`${word}\n`) ? 0 : rest.indexOf(`\n${word}\n`) + 1
    if (end === 0 && !rest.startsWith(`${word}\n`)) throw new Error(`no end of ${name}`)
    read[name] = rest.slice(0, Math.max(0, end - 1))
    rest = rest.slice(end + word.length + 1)
  }
  return read
}

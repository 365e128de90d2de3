export interface RunnerCommand {
  readonly command: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** What GitHub's runner makes of a line of the log. Like the runner it knows a newer form, which begins the line, and an older one, which stands anywhere. */
export function runnerCommand(line: string): RunnerCommand | undefined {
  const text = line.trim()
  if (text.startsWith('::')) {
    const end = text.indexOf('::', 2)
    return end === -1 ? undefined : commandOf(text.slice(2, end), text.slice(end + 2), ',')
  }
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  return start === -1 || end === -1 ? undefined : commandOf(line.slice(start + 3, end), line.slice(end + 1), ';')
}

function commandOf(head: string, data: string, separator: string): RunnerCommand {
  const [command = ''] = head.split(' ')
  const pairs = head.slice(command.length).trim().split(separator).filter(Boolean)
  const properties = Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), unescape(pair.slice(pair.indexOf('=') + 1))]))
  return { command, properties, data: unescape(data) }
}

function unescape(text: string): string {
  const signs: Readonly<Record<string, string>> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' }
  return text.replace(/%0D|%0A|%3A|%2C|%25/gu, (sign) => signs[sign] ?? sign)
}

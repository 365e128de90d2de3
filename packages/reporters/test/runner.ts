/** A command as GitHub's runner takes it from a line that a step prints. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** Both forms that GitHub's runner obeys, in every line: `::name k=v::data` at its start, `##[name k=v]data` anywhere. */
export function workflowCommands(output: string): readonly WorkflowCommand[] {
  return lines(output).flatMap((line) => newForm(line.trimStart()) ?? oldForm(line) ?? [])
}

function newForm(line: string): WorkflowCommand | undefined {
  const end = line.indexOf('::', 2)
  if (!line.startsWith('::') || end < 0) return undefined
  return { ...headOf(line.slice(2, end), ',', decodeProperty), data: decodeData(line.slice(end + 2)) }
}

function oldForm(line: string): WorkflowCommand | undefined {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start < 0 || end < 0) return undefined
  return { ...headOf(line.slice(start + 3, end), ';', (text) => text), data: line.slice(end + 1) }
}

/** What an agent of Azure Pipelines takes from every line: `##vso[area.event k=v;]data` anywhere. */
export function loggingCommands(output: string): readonly WorkflowCommand[] {
  return lines(output).flatMap((line) => {
    const start = line.toLowerCase().indexOf('##vso[')
    const end = line.indexOf(']', start)
    if (start < 0 || end < 0) return []
    return [{ ...headOf(line.slice(start + 6, end), ';', decodeAzure), data: decodeAzure(line.slice(end + 1)) }]
  })
}

function lines(output: string): readonly string[] {
  return output.split(/\r\n|\r|\n/u)
}

function headOf(head: string, separator: string, decode: (text: string) => string): Pick<WorkflowCommand, 'name' | 'properties'> {
  const space = head.indexOf(' ')
  const name = space < 0 ? head : head.slice(0, space)
  const pairs = space < 0 ? [] : head.slice(space + 1).split(separator).filter(Boolean)
  const properties = Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), decode(pair.slice(pair.indexOf('=') + 1))]))
  return { name, properties }
}

function decodeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function decodeProperty(text: string): string {
  return decodeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))
}

function decodeAzure(text: string): string {
  return text.replaceAll('%3B', ';').replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%5D', ']').replaceAll('%AZP25', '%')
}

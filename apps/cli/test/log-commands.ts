/** The names of commands that GitHub's runner obeys in what a step prints: `::name` at the start of a line, `##[name` anywhere. */
export function workflowCommands(output: string): readonly string[] {
  return lines(output).flatMap((line) => [/^\s*::([^:\s]*)/u.exec(line)?.[1] ?? [], /##\[([^\]\s]*)/u.exec(line)?.[1] ?? []].flat())
}

/** Those that an agent of Azure Pipelines obeys: `##vso[name` anywhere. */
export function loggingCommands(output: string): readonly string[] {
  return lines(output).flatMap((line) => /##vso\[([^\]\s]*)/iu.exec(line)?.[1] ?? [])
}

function lines(output: string): readonly string[] {
  return output.split(/\r\n|\r|\n/u)
}

const extensions = new Set(['.yaml', '.yml', '.json', '.xml', '.tbxml', '.ps1', '.psm1', '.psd1', '.md', '.markdown', '.csv', '.clixml'])

/** Whether a file met on the way is of a language that topolint reads; files that are named are read whatever they are called. */
export function isWanted(name: string): boolean {
  const dot = name.lastIndexOf('.')
  return dot > 0 && extensions.has(name.slice(dot).toLowerCase())
}

/** For messages. */
export const wantedExtensions: readonly string[] = [...extensions]

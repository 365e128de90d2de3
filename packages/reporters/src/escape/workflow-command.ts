/**
 * Runners of builds read what a step prints: GitHub obeys `::command::` at the start of a line and `##[command]` anywhere, Azure Pipelines `##vso[command]`.
 * The first character of such a mark is written as its escape, so that people still see what stood there.
 */
export function guardCommands(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gmu, '$1\\u{3a}').replace(/#(?=#(?:vso)?\[)/giu, '\\u{23}')
}

/** Whether a mark of a command starts here, inside a line. */
export function startsCommand(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x23 && /^##(?:vso)?\[/iu.test(text.slice(at, at + 6))
}

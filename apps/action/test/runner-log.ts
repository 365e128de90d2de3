import type { RunnerCommand } from './runner-command.js'

export interface RunnerLog {
  /** What the runner obeyed. */
  readonly commands: readonly RunnerCommand[]
  /** What it only showed, with the groups that it stands in. */
  readonly lines: readonly { readonly text: string; readonly group: string | undefined }[]
  /** It still waits for a word to take commands again. */
  readonly isStopped: boolean
}

const registered = ['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'add-mask', 'add-matcher', 'remove-matcher', 'echo', 'save-state', 'set-output', 'set-env', 'add-path', 'stop-commands']

/** What GitHub's runner makes of everything that a step prints: like the runner it takes both forms of commands, only those that it knows, and none while they are stopped. */
export function runnerLog(output: string): RunnerLog {
  const commands: RunnerCommand[] = []
  const lines: { text: string; group: string | undefined }[] = []
  let token: string | undefined
  let group: string | undefined
  for (const text of output.replace(/\r\n|\n$|\r$/gu, (end) => (end === '\r\n' ? '\n' : '')).split(/[\r\n]/u)) {
    const known = token === undefined ? registered : [...registered, token]
    const command = newForm(text.trimStart(), known) ?? oldForm(text, known)
    if (token !== undefined) {
      if (command?.command === token) token = undefined
      else lines.push({ text, group })
    } else if (command === undefined) lines.push({ text, group })
    else if (command.command === 'stop-commands') token = command.data.toLowerCase()
    else {
      commands.push(command)
      if (command.command === 'group') group = command.data
      if (command.command === 'endgroup') group = undefined
    }
  }
  return { commands, lines, isStopped: token !== undefined }
}

function newForm(text: string, known: readonly string[]): RunnerCommand | undefined {
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1
  return end === -1 ? undefined : commandOf(text.slice(2, end), text.slice(end + 2), { known, separator: ',', data: ['%0D', '%0A', '%25'], value: ['%0D', '%0A', '%3A', '%2C', '%25'] })
}

function oldForm(text: string, known: readonly string[]): RunnerCommand | undefined {
  const start = text.indexOf('##[')
  const end = start === -1 ? -1 : text.indexOf(']', start)
  const escapes = ['%3B', '%0D', '%0A', '%5D', '%25']
  return end === -1 ? undefined : commandOf(text.slice(start + 3, end), text.slice(end + 1), { known, separator: ';', data: escapes, value: escapes })
}

interface Form {
  readonly known: readonly string[]
  readonly separator: string
  readonly data: readonly string[]
  readonly value: readonly string[]
}

function commandOf(head: string, data: string, form: Form): RunnerCommand | undefined {
  const [written = ''] = head.split(' ', 1)
  const command = written.toLowerCase()
  if (!form.known.includes(command)) return undefined
  const pairs = head.slice(written.length).trim().split(form.separator).filter((pair) => /^[^=]+=+[^=]/u.test(pair))
  const properties = pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), unescape(pair.slice(pair.indexOf('=') + 1), form.value)])
  return { command, properties: Object.fromEntries(properties) as Record<string, string>, data: unescape(data, form.data) } // pairs of two texts
}

function unescape(text: string, escapes: readonly string[]): string {
  return escapes.reduce((left, escape) => left.replaceAll(escape, decodeURIComponent(escape)), text)
}

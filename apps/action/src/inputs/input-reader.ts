import { nearest, type Environment } from '@topolint/host'

/** Reads inputs as the runner passes them, and keeps what is wrong with them, so that all of it can be said at once. */
export class InputReader {
  readonly problems: string[] = []
  readonly #environment: Environment

  constructor(environment: Environment) {
    this.#environment = environment
  }

  /** Nothing where the input is empty: the runner passes every input that `action.yml` names. */
  text(name: string): string | undefined {
    const value = this.#environment[`INPUT_${name.replace(/ /gu, '_').toUpperCase()}`]?.trim()
    return value === '' ? undefined : value
  }

  /** One a line. */
  lines(name: string): readonly string[] {
    const lines = (this.text(name) ?? '').split(/\r?\n/u).map((line) => line.trim())
    return lines.filter((line) => line !== '')
  }

  choice<T extends string>(name: string, choices: readonly T[], otherwise: T): T {
    return this.optionalChoice(name, choices) ?? otherwise
  }

  optionalChoice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.text(name)
    const choice = choices.find((candidate) => candidate === value)
    if (value === undefined || choice !== undefined) return choice
    const meant = nearest(value, choices)
    this.refuse(name, `is ${quoted(value)}; expected ${listed(choices)}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`)
    return undefined
  }

  /** As YAML 1.2 spells them, which is how the runner hands over `true` and `false` of a workflow. */
  flag(name: string): boolean | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    if (/^(?:true|True|TRUE)$/u.test(value)) return true
    if (!/^(?:false|False|FALSE)$/u.test(value)) this.refuse(name, `is ${quoted(value)}; expected true or false.`)
    return false
  }

  /** A path inside the folder that it starts from, with slashes. */
  path(name: string): string | undefined {
    const value = this.text(name)
    return value === undefined ? undefined : this.#inside(name, value)
  }

  paths(name: string): readonly string[] {
    return this.lines(name).flatMap((line) => this.#inside(name, line) ?? [])
  }

  refuse(name: string, why: string): void {
    this.problems.push(`The input ${name} ${why}`)
  }

  #inside(name: string, value: string): string | undefined {
    const reason = outside(value)
    if (reason !== undefined) this.refuse(name, `is ${quoted(value)}, ${reason}`)
    return reason === undefined ? value.replaceAll('\\', '/') : undefined
  }
}

/** Why a path may not be used; links out of the checkout are for whoever opens it to refuse. */
function outside(path: string): string | undefined {
  if (path.includes('\0')) return 'which is no path.'
  if (/^(?:[/\\~]|[A-Za-z]:)/u.test(path)) return 'which is absolute; expected a path relative to the checkout.'
  let depth = 0
  for (const part of path.split(/[/\\]/u)) {
    depth += part === '..' ? -1 : part === '' || part === '.' ? 0 : 1
    if (depth < 0) return 'which leaves the checkout.'
  }
  return undefined
}

/** Cut, because it may be anything; what it does to a log is for the log to prevent. */
function quoted(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}…` : value)
}

function listed(choices: readonly string[]): string {
  return choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`
}

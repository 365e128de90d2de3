import { randomUUID } from 'node:crypto'
import { escapeCommandData, escapeTerminalLines, guardCommands } from '@topolint/reporters'
import type { Environment } from '@topolint/host'

export interface StepLogOptions {
  /** Gets whole lines, in their order. */
  readonly write: (text: string) => void
  readonly environment: Environment
  /** Say more, also where the runner was not asked for it. */
  readonly debug: boolean
}

/** What a step prints. The runner obeys commands in it, so whatever comes from elsewhere is escaped on its way. */
export class StepLog {
  readonly #options: StepLogOptions

  constructor(options: StepLogOptions) {
    this.#options = options
  }

  /** Becomes an annotation of the run and not of a line, like an error. */
  notice(text: string): void {
    this.#command('notice', text)
  }

  error(text: string): void {
    this.#command('error', text)
  }

  debug(text: string): void {
    if (this.#options.environment['RUNNER_DEBUG'] === '1') this.#command('debug', text)
    else if (this.#options.debug) this.line(`debug: ${text}`)
  }

  line(text: string): void {
    this.#options.write(`${harmless(text)}\n`)
  }

  /** Folded away under its title. Nothing in the text is obeyed: until a word that nobody can foresee the runner looks for no commands. */
  group(title: string, text: string): void {
    const token = randomUUID()
    this.#command('group', title)
    this.#options.write(`::stop-commands::${token}\n${harmless(text)}\n::${token}::\n`)
    this.#options.write('::endgroup::\n')
  }

  /** Commands that are escaped already, a line each. */
  commands(lines: readonly string[]): void {
    for (const line of lines) this.#options.write(`${line}\n`)
  }

  #command(name: string, text: string): void {
    this.#options.write(`::${name}::${escapeCommandData(text)}\n`)
  }
}

function harmless(text: string): string {
  return guardCommands(escapeTerminalLines(text.replace(/\n+$/u, '')))
}

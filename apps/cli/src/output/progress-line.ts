import type { Output } from '../io.js'

const clear = '\r\u001b[2K'

/** One line on a terminal that says what a long run is at; it is gone before anything else is written. */
export class ProgressLine {
  readonly #terminal: Pick<Output, 'write' | 'isTerminal'>
  #isShown = false

  constructor(terminal: Pick<Output, 'write' | 'isTerminal'>) {
    this.#terminal = terminal
  }

  show = (text: string): void => {
    if (!this.#terminal.isTerminal) return
    this.#isShown = true
    this.#terminal.write(clear + text)
  }

  end = (): void => {
    if (this.#isShown) this.#terminal.write(clear)
    this.#isShown = false
  }

  /** The same output, which takes the line away first. */
  before(output: Output): Output {
    const write: Output['write'] = (text) => {
      this.end()
      output.write(text)
    }
    return {
      write,
      get isTerminal() {
        return output.isTerminal
      },
      get columns() {
        return output.columns
      },
    }
  }
}

import type { Output } from '../io.js'
import { noteBreak } from './descriptor-output.js'

/** Only a terminal has a width, whatever the types say. */
type Stream = NodeJS.WriteStream & { readonly columns?: number }

/** A stream is opened when it is needed, because opening one takes time. */
export function streamOutput(open: () => Stream): Output {
  let isBroken = false
  let opened: Stream | undefined
  function stream(): Stream {
    opened ??= open().on('error', ({ code }: NodeJS.ErrnoException) => {
      isBroken = true
      noteBreak(code)
    })
    return opened
  }
  return {
    write: (text) => {
      if (!isBroken) stream().write(text)
    },
    get isTerminal() {
      return stream().isTTY
    },
    // A terminal that knows no width says 0.
    get columns() {
      return stream().columns || undefined
    },
  }
}

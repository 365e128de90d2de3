import process from 'node:process'
import { createInterface } from 'node:readline'

/** Puts a question that is answered by yes or no; no is the answer of who says nothing. */
export function ask(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  return new Promise((resolve) => {
    // Who interrupts a question wants the whole command gone.
    lines.on('SIGINT', () => {
      lines.close()
      process.kill(process.pid, 'SIGINT')
    })
    lines.on('close', () => resolve(false))
    lines.question(`${question} [y/N] `, (answer) => {
      resolve(/^\s*y(?:es)?\s*$/iu.test(answer))
      lines.close()
    })
  })
}

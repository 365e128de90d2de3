import type { FileContent } from '@topolint/host'
import type { Surroundings } from '@topolint/project'

/** Everything that a command sees of the machine apart from files. */
export interface Io extends Surroundings {
  readonly stdout: Output
  readonly stderr: Output
  /** Everything that standard input gives. */
  readonly readInput: () => FileContent
  /** Puts a question that is answered by yes or no; undefined where nobody is there to answer. */
  readonly ask?: ((question: string) => Promise<boolean>) | undefined
  /** Says what a long run is at, where somebody watches. */
  readonly progress?: { readonly show: (text: string) => void; readonly end: () => void }
}

export interface Output {
  readonly write: (text: string | Uint8Array) => void
  readonly isTerminal: boolean
  readonly columns: number | undefined
}

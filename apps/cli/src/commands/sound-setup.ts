import { setupOf, UsageError, type Selection, type Setup } from '@topolint/project'
import { defaultSelection } from '../arguments/lint-defaults.js'
import type { Io } from '../io.js'

export interface SoundSetup {
  readonly setup: Setup
  /** What is wrong with the configuration, which is then left out. */
  readonly mistake?: UsageError
}

/** For those who look something up: whoever mends a configuration needs to know what could stand in it. */
export async function soundSetup(selection: Selection, io: Io): Promise<SoundSetup> {
  try {
    return { setup: await setupOf(selection, io) }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { setup: await setupOf({ ...defaultSelection, config: false }, io), mistake: error }
  }
}

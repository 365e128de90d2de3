import type { Place } from '@topolint/host'
import { escapeTerminal, guardCommands } from '@topolint/reporters'
import type { Io } from '../io.js'

/** One path a line. */
export function listFiles(places: readonly Place[], io: Io): number {
  io.stdout.write(guardCommands(places.map(({ path }) => `${escapeTerminal(path)}\n`).join('')))
  return 0
}

import { colours, plain, type Palette } from '@topolint/reporters'
import type { Io, Output } from '../io.js'

/** Colours as asked for by flag, else by environment, else where a terminal shows them. */
export function paletteFor(asked: boolean | undefined, { env }: Pick<Io, 'env'>, { isTerminal }: Pick<Output, 'isTerminal'>): Palette {
  return (asked ?? fromEnvironment(env) ?? (isTerminal && env['TERM'] !== 'dumb')) ? colours : plain
}

function fromEnvironment(env: Io['env']): boolean | undefined {
  if (env['NO_COLOR']) return false
  const forced = env['FORCE_COLOR'] ?? env['CLICOLOR_FORCE']
  if (forced === undefined) return undefined
  return forced !== '0' && forced !== 'false'
}

import type { RenderOptions } from '@topolint/reporters'
import type { Io } from '../io.js'
import { paletteFor } from './colour.js'
import { repositoryFolder } from './repository-folder.js'

const widthWithoutTerminal = 100
const narrowest = 40

/** How to write for whoever reads standard output. */
export function surroundings(colour: boolean | undefined, io: Io): Pick<RenderOptions, 'palette' | 'width' | 'guarded' | 'folder'> {
  return {
    palette: paletteFor(colour, io, io.stdout),
    width: Math.max(narrowest, io.stdout.columns ?? widthWithoutTerminal),
    guarded: isGuarded(io),
    folder: repositoryFolder(io),
  }
}

/** Under the runner of a build, which obeys commands in what a step prints. */
function isGuarded({ env }: Io): boolean {
  return Boolean(env['GITHUB_ACTIONS']) || Boolean(env['TF_BUILD'])
}

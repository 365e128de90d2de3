import type { Step } from '../model/step.js'

const path = /^(?:[A-Za-z]:|\.{0,2})[\\/](?:.*[\\/])?([^\\/]+)$/u

/** The name of a step as messages say it: of a program, its file without the folders. */
export function spokenName({ name }: Step): string {
  return path.exec(name)?.[1] ?? name
}

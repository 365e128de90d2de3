import type { Inputs } from '../inputs/inputs.js'

/** What tells the jobs of one pull request apart: what they lint and by what. It is the same in every run, and in the workflow that posts for another. */
export function conversationName({ workingDirectory, paths, config, profile }: Pick<Inputs, 'workingDirectory' | 'paths' | 'config' | 'profile'>): string {
  const words = [workingDirectory === '.' ? undefined : workingDirectory, ...paths.filter((path) => path !== '.'), config, profile]
  return words.filter((word) => word !== undefined).join(' ')
}

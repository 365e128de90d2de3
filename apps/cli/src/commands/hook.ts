import { chmodSync, existsSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { createFile, findProject } from '@topolint/host'

export interface HookPlace {
  readonly path: string
  /** As people write it. */
  readonly shown: string
}

const script = `#!/bin/sh
# Lints what is about to be committed; git commit --no-verify passes it by.
if command -v topolint >/dev/null 2>&1; then exec topolint --staged; fi
exec npx --no-install topolint --staged
`

/** Other programs that look after hooks: theirs are not to be touched. */
const keepers = ['.pre-commit-config.yaml', '.husky', 'lefthook.yml', '.lefthook.yml', 'lefthook.yaml']

/** Where a hook may be written: in a repository that has none yet, and nobody who looks after hooks. */
export function hookPlace(cwd: string): HookPlace | undefined {
  const { gitRoot } = findProject(cwd)
  if (gitRoot === undefined || keepers.some((name) => existsSync(join(gitRoot, name)))) return undefined
  const hooks = join(gitRoot, '.git', 'hooks')
  const path = join(hooks, 'pre-commit')
  if (statSync(hooks, { throwIfNoEntry: false })?.isDirectory() !== true || existsSync(path)) return undefined
  return { path, shown: relative(cwd, path).split(sep).join('/') }
}

/** Why it cannot be written, if it cannot. */
export function writeHook({ path }: HookPlace): string | undefined {
  const problem = createFile(path, script)
  if (problem === undefined) chmodSync(path, 0o755)
  return problem
}

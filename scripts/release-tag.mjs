// @ts-check
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, runNode } from './process.mjs'
import { tagFolder } from './tag-folder.mjs'
import { readManifest } from './workspaces.mjs'

/** Tags what is built here as the release that the manifests name. Pushing it is left to whoever may. */
const left = readdirSync(join(root, '.changeset')).filter((name) => name.endsWith('.md'))
if (left.length > 0) throw new Error(`Changes wait for a version: ${left.join(', ')}. Run npx changeset version and commit what it writes.`)

const folder = mkdtempSync(join(tmpdir(), 'release-'))
try {
  if (runNode(join(root, 'scripts/release-tree.mjs'), [folder]) !== 0) process.exit(1)
  const tag = `v${readManifest(root, 'apps/cli').version}`
  const commit = tagFolder(root, folder, tag)
  console.log(`${tag} is ${commit}. Pin it as @${commit} # ${tag}`)
  const output = process.env['GITHUB_OUTPUT']
  if (output !== undefined) appendFileSync(output, `tag=${tag}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

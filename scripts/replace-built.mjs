// @ts-check
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Builds into a folder of its own and puts the files in place whole, so that whoever runs the program meanwhile, or builds it too, never sees half of it.
 * @param {string} folder
 * @param {RegExp} ours names of files that builds made; those that this one did not make are taken away
 * @param {string} entry put in place last, when what it loads is there
 * @param {(scratch: string) => Promise<void>} build
 */
export async function replaceBuilt(folder, ours, entry, build) {
  const scratch = mkdtempSync(join(folder, '.building-'))
  try {
    await build(scratch)
    const built = readdirSync(scratch)
    for (const name of [...built.filter((one) => one !== entry), entry]) renameSync(join(scratch, name), join(folder, name))
    for (const name of readdirSync(folder)) if (ours.test(name) && !built.includes(name)) rmSync(join(folder, name), { force: true })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

// @ts-check
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { noticesOf } from '../../../scripts/notices.mjs'
import { replaceBuilt } from '../../../scripts/replace-built.mjs'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const entry = 'topolint-action.mjs'

/** The action as runners start it: one file with everything inside. It is not minified: whoever pins it by its hash can read it. */
await replaceBuilt(dist, /\.mjs$/, entry, async (scratch) => {
  const bundle = await rolldown({ input: join(dist, 'main.js'), platform: 'node' })
  const { output } = await bundle.write({ dir: scratch, format: 'esm', entryFileNames: entry, codeSplitting: false })
  await bundle.close()
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  writeFileSync(join(scratch, 'THIRD-PARTY-NOTICES'), noticesOf(modules))
})

// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { noticesOf } from '../../../scripts/notices.mjs'
import { replaceBuilt } from '../../../scripts/replace-built.mjs'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const entry = 'topolint-action.mjs'
const { version } = /** @type {{ version: string }} */ (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')))

/** The action as runners start it: one file with everything inside. It is not minified: whoever pins it by its hash can read it. */
await replaceBuilt(dist, /\.mjs$/, entry, async (scratch) => {
  const bundle = await rolldown({ input: join(dist, 'main.js'), platform: 'node', transform: { define: { TOPOLINT_VERSION: JSON.stringify(version) } } })
  const { output } = await bundle.write({ dir: scratch, format: 'esm', entryFileNames: entry, codeSplitting: false })
  await bundle.close()
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  writeFileSync(join(scratch, 'THIRD-PARTY-NOTICES'), noticesOf(modules))
})

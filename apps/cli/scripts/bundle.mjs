// @ts-check
import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { noticesOf } from './notices.mjs'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** The package as it is published: one command with everything inside, in pieces that are loaded when they are needed. */
for (const name of readdirSync(dist)) if (name.endsWith('.mjs')) rmSync(join(dist, name))
const bundle = await rolldown({ input: { topolint: join(dist, 'main.js') }, platform: 'node' })
const { output } = await bundle.write({
  dir: dist,
  format: 'esm',
  entryFileNames: '[name].mjs',
  chunkFileNames: '[name]-[hash].mjs',
  // Names stay, so that the stack of a bug can be read.
  minify: { compress: true, mangle: false, codegen: true },
})
await bundle.close()

const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
writeFileSync(join(dist, 'THIRD-PARTY-NOTICES'), noticesOf(modules))
chmodSync(join(dist, 'topolint.mjs'), 0o755)

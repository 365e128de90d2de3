// @ts-check
import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { cheapBuiltins } from './builtins.mjs'
import { noticesOf } from './notices.mjs'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/**
 * The package as it is published: one command with everything inside. What linting needs is one file, the rest is loaded when it is asked for.
 * CommonJS, because the loader of ES modules adds a tenth to the start of Node.
 */
for (const name of readdirSync(dist)) if (/\.[cm]js$/.test(name)) rmSync(join(dist, name))
const bundle = await rolldown({ input: { topolint: join(dist, 'main.js') }, platform: 'node', plugins: [cheapBuiltins] })
const { output } = await bundle.write({
  dir: dist,
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  codeSplitting: { groups: [{ name: 'start', test: /[\\/]start\.js$/, includeDependenciesRecursively: true }] },
  // Short names halve the time that the engine takes to look through the file.
  minify: true,
})
await bundle.close()

const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
writeFileSync(join(dist, 'THIRD-PARTY-NOTICES'), noticesOf(modules))
chmodSync(join(dist, 'topolint.cjs'), 0o755)

// @ts-check
import { execFileSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { noticesOf } from '../../../scripts/notices.mjs'
import { replaceBuilt } from '../../../scripts/replace-built.mjs'
import { inAscii } from './ascii.mjs'
import { cheapBuiltins } from './builtins.mjs'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const compile = fileURLToPath(new URL('compile.mjs', import.meta.url))

/**
 * The package as it is published: one command with everything inside. What linting needs is one file, the rest is loaded when it is asked for.
 * CommonJS, because the loader of ES modules adds a tenth to the start of Node.
 */
await replaceBuilt(dist, /\.(?:[cm]js|code)$/, 'topolint.cjs', async (scratch) => {
  const bundle = await rolldown({ input: { topolint: join(dist, 'main.js') }, platform: 'node', plugins: [cheapBuiltins] })
  const { output } = await bundle.write({
    dir: scratch,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: { groups: [{ name: 'start', test: /[\\/]start\.js$/, includeDependenciesRecursively: true }] },
    // Short names halve the time that the engine takes to look through the file.
    minify: true,
  })
  await bundle.close()

  for (const chunk of output) if (chunk.type === 'chunk') writeFileSync(join(scratch, chunk.fileName), inAscii(chunk.code))
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  writeFileSync(join(scratch, 'THIRD-PARTY-NOTICES'), noticesOf(modules))
  chmodSync(join(scratch, 'topolint.cjs'), 0o755)
})

execFileSync(process.execPath, [compile, join(dist, 'topolint.cjs')], { stdio: ['ignore', 'ignore', 'inherit'] })

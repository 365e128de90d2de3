import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'
import { machineRooms, refusal, rooms } from '../scripts/fence.mjs'
import { root } from '../scripts/process.mjs'

const names = Object.keys(rooms)
const ours = names.map((room) => (room === 'apps/cli' ? 'topolint' : `@topolint/${room.replace(/^\w+\//, '')}`))

describe('the table', () => {
  test.each<[file: string, specifier: string, verdict: 'allowed' | 'refused']>([
    ['packages/yaml/src/composer.ts', 'js-yaml', 'allowed'],
    ['packages/readers/src/yaml/read.ts', 'js-yaml', 'refused'],
    ['packages/host/src/configuration.ts', 'js-yaml/dist/js-yaml.mjs', 'refused'],
    ['packages/yaml/src/composer.ts', 'js-yaml-like', 'allowed'],
    ['packages/engine/src/expression/compile.ts', '@marcbachmann/cel-js', 'allowed'],
    ['packages/engine/src/rule/load.ts', '@marcbachmann/cel-js', 'refused'],
    ['packages/engine/src/expression-like.ts', '@marcbachmann/cel-js', 'refused'],
    ['packages/readers/src/xml/read.ts', 'saxes', 'allowed'],
    ['packages/core/src/index.ts', 'saxes', 'refused'],
    ['packages/readers/src/markdown/read.ts', '@lezer/markdown', 'allowed'],
    ['packages/readers/src/xml/read.ts', '@lezer/common', 'refused'],
    ['apps/cli/src/arguments.ts', 'commander', 'allowed'],
    ['apps/action/src/main.ts', 'commander', 'refused'],
    ['apps/action/src/github/github.ts', '@octokit/rest', 'allowed'],
    ['apps/action/src/github/github.ts', '@octokit/plugin-retry', 'allowed'],
    ['apps/action/src/main.ts', '@octokit/rest', 'refused'],
    ['apps/cli/src/main.ts', '@octokit/rest', 'refused'],
    ['packages/engine/src/model/pool.ts', 'node:fs', 'refused'],
    ['packages/engine/src/model/pool.ts', 'fs/promises', 'refused'],
    ['packages/engine/src/model/pool.ts', 'buffer', 'refused'],
    ['packages/host/src/files.ts', 'node:fs/promises', 'allowed'],
    ['apps/cli/src/main.ts', 'node:process', 'allowed'],
    ['packages/engine/src/model/pool.test.ts', 'node:fs', 'allowed'],
    ['packages/engine/bench/lint.ts', 'node:fs', 'allowed'],
    ['packages/engine/src/model/pool.ts', '../source/span.js', 'allowed'],
    ['packages/engine/src/index.ts', '../../yaml/src/index.js', 'refused'],
    ['packages/engine/src/index.test.ts', '../../yaml/src/index.js', 'refused'],
    ['packages/engine/src/index.ts', '../../../scripts/fence.mjs', 'refused'],
    ['packages/engine/src/index.test.ts', '../../../scripts/fence.mjs', 'allowed'],
    ['packages/readers/src/index.ts', '@topolint/engine', 'allowed'],
    ['packages/readers/src/index.ts', '@topolint/engine/dist/model/pool.js', 'refused'],
    ['packages/engine/src/index.ts', '@topolint/readers', 'refused'],
    ['packages/engine/src/index.test.ts', '@topolint/readers', 'refused'],
    ['apps/action/src/main.ts', 'topolint', 'refused'],
    ['apps/cli/src/main.ts', '@topolint/action', 'refused'],
    ['scripts/install.mjs', 'node:fs', 'allowed'],
  ])('%s imports %s: %s', (file, specifier, verdict) => {
    expect(refusal(file, specifier) === undefined ? 'allowed' : 'refused').toBe(verdict)
  })
})

describe('the fence bites through the configuration of ESLint', () => {
  const eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => ruleId === 'fence/imports' })

  /** The verdicts on a text, as if it stood in a file of the room. */
  async function lint(room: string, text: string): Promise<readonly string[]> {
    const [file] = readdirSync(join(root, room, 'src')).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    const [result] = await eslint.lintText(text, { filePath: join(root, room, 'src', file ?? 'index.ts') })
    expect(result?.fatalErrorCount).toBe(0)
    return (result?.messages ?? []).filter(({ ruleId }) => ruleId === 'fence/imports').map(({ message }) => message)
  }

  test.each(names)('%s', { timeout: 120_000 }, async (room) => {
    const imports = ours.map((name) => `import '${name}'\n`).join('')
    const refused = ours.filter((name) => !(rooms[room] ?? []).includes(name))
    const messages = await lint(room, `${imports}import 'node:fs'\nimport './own.js'\n`)
    const builtIns = machineRooms.includes(room) ? 0 : 1
    expect(messages).toHaveLength(refused.length + builtIns)
    for (const name of refused) expect(messages).toContainEqual(expect.stringMatching(new RegExp(`not ${name}\\.$`)))
  })

  test.each([
    ['a dynamic import', "export const fs = await import('node:fs')"],
    ['a computed import', "const name: string = 'fs'\nexport const fs = await import(name)"],
    ['a type', "export type Stats = import('node:fs').Stats"],
    ['a type import', "import type { Stats } from 'node:fs'\nexport type Mine = Stats"],
    ['an export', "export { readFileSync } from 'node:fs'"],
    ['an export of everything', "export * from 'node:fs'"],
    ['an assignment', "import fs = require('node:fs')\nexport const read = fs.readFileSync"],
  ])('by %s', async (_, text) => {
    expect(await lint('packages/engine', text)).toHaveLength(1)
  })
})

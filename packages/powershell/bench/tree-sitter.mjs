import { createRequire } from 'node:module'
import { join } from 'node:path'

/** The grammar of tree-sitter-pwsh, from the folder it was installed in; nothing if it is not there. */
export async function treeSitter(folder = process.env.TREE_SITTER ?? process.cwd()) {
  const require = createRequire(join(folder, 'package.json'))
  try {
    const { Parser, Language } = require('web-tree-sitter')
    await Parser.init()
    const wasm = require.resolve('tree-sitter-pwsh/tree-sitter-powershell.wasm')
    const parser = new Parser()
    parser.setLanguage(await Language.load(wasm))
    return parser
  } catch (error) {
    console.error(`tree-sitter-pwsh is missing; install it and web-tree-sitter somewhere and set TREE_SITTER to that folder (${error.message})`)
    return undefined
  }
}

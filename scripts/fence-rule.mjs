// @ts-check
import { relative, sep } from 'node:path'
import { root } from './process.mjs'
import { refusal, roomOf } from './fence.mjs'

/**
 * The import fence as a rule of ESLint. Unlike no-restricted-imports it sees `import()`, `import('x').Type` and relative paths that climb out of a package.
 * @type {import('eslint').Rule.RuleModule}
 */
const imports = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/')
    if (roomOf(file) === undefined) return {}

    /** @param {unknown} source */
    function check(source) {
      const node = /** @type {import('eslint').Rule.Node | null | undefined} */ (source)
      if (node === null || node === undefined) return
      const specifier = node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
      const message = specifier === undefined ? 'Import a literal path: the fence cannot judge a computed one.' : refusal(file, specifier)
      if (message !== undefined) context.report({ node, message })
    }

    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: (/** @type {{ source: unknown }} */ { source }) => check(source),
      TSExternalModuleReference: (/** @type {{ expression: unknown }} */ { expression }) => check(expression),
    }
  },
}

export const fence = { rules: { imports } }

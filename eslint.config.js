import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { fence } from './scripts/fence-rule.mjs'

const tests = ['**/*.test.ts', '**/test/**', '**/bench/**']

export default defineConfig(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/.report/**', '.turbo/**', 'examples/**', '**/src/generated/**'] },
  {
    files: ['**/*.{ts,mjs,js}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { fence },
    rules: {
      'fence/imports': 'error',
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 4],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    // Types in JavaScript are written in JSDoc, casts too: the compiler sees them, these rules do not.
    files: ['**/*.{mjs,js}'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // The few scripts and configurations of a package that are JavaScript belong to no project of TypeScript.
    files: ['{packages,apps}/**/*.{mjs,js}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  { files: tests, rules: { 'max-lines': 'off', 'max-lines-per-function': 'off', '@typescript-eslint/explicit-module-boundary-types': 'off' } },
)

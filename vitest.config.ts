import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const packages = ['yaml', 'powershell', 'engine', 'readers', 'core', 'reporters', 'host', 'project']

/** One configuration for every package: tests run on the sources, so a stale build cannot hide a failure. */
export default defineConfig({
  resolve: {
    alias: packages.map((name) => ({
      find: `@topolint/${name}`,
      replacement: fileURLToPath(new URL(`packages/${name}/src/index.ts`, import.meta.url)),
    })),
  },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    setupFiles: [fileURLToPath(new URL('test/property-seed.ts', import.meta.url))],
    testTimeout: 120_000,
    // Tests that run side by side have started a process, and wait for it.
    maxConcurrency: 10,
    reporters: ['default', ['json', { outputFile: '.report/tests.json' }]],
  },
})

#!/usr/bin/env node
import module from 'node:module'
import process from 'node:process'

// Older Node than this knows has no compile cache, and the types are those of the oldest.
;(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.()

const [{ run }, { processIo }] = await Promise.all([import('./run.js'), import('./process-io.js')])
const code = await run(process.argv.slice(2), processIo())
process.exitCode ??= code

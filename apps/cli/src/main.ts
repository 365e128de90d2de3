#!/usr/bin/env node
import module from 'node:module'

// Node 20 has no compile cache, and the types are those of Node 20.
;(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.()

void import('./start.js').then(({ start }) => start())

#!/usr/bin/env node
import { useCompiledCode } from './compiled-code.js'

useCompiledCode(import.meta.dirname)
void import('./start.js').then(({ start }) => start())

import { azure, compact, github, gitlab, junit, markdown, type Reporter } from '@topolint/reporters'
import type { FormatName } from '../arguments/format.js'

/** The formats that builds ask for. */
export const otherFormats: Readonly<Record<Exclude<FormatName, 'pretty' | 'json' | 'sarif'>, Reporter>> = { azure, compact, github, gitlab, junit, markdown }

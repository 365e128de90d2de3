import { json, pretty, type Reporter } from '@topolint/reporters'
import type { FormatName } from '../arguments/format.js'

export const reporters: Readonly<Record<FormatName, Reporter>> = { pretty, json }

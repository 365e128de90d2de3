import type { Level } from '@topolint/core'

/** As a label in front of a message. */
export const levelWord: Readonly<Record<Level, string>> = { error: 'Error', warning: 'Warning', info: 'Info' }

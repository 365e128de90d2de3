import { gzipSync } from 'node:zlib'
import { fixTexts, type LintResult } from '@topolint/core'
import { plain, sarif, type WriteFix } from '@topolint/reporters'

export interface SarifSettings {
  /** Of topolint. */
  readonly version: string
  /** What the run was about, from the root of the repository; empty for all of it. */
  readonly folder: string
  readonly hasFailed: boolean
}

/** Bytes that code scanning takes, packed. */
const largest = 10 * 1024 * 1024

const mostResults = 25_000

/**
 * A run for code scanning: all that it found, old and new, since GitHub compares branches itself. What is suppressed is left out, and what
 * could not be judged is counted: GitHub would make alerts of both.
 */
export function sarifText(result: LintResult, settings: SarifSettings, room = largest): string {
  const texts = fixTexts(result.findings)
  for (let most = Math.min(mostResults, result.findings.length); ; most = Math.floor(most / 2)) {
    const text = textOf(result, settings, { most, write: (fix) => texts.get(fix) })
    if (most === 0 || gzipSync(text).length <= room) return text
  }
}

function textOf(result: LintResult, { version, folder, hasFailed }: SarifSettings, { most, write }: { readonly most: number; readonly write: WriteFix }): string {
  const render = sarif({
    version,
    rules: result.rules,
    exitCode: hasFailed ? 1 : 0,
    includeSuppressed: false,
    includeOpen: false,
    category: folder === '' ? 'topolint' : `topolint/${folder}`,
    mostResults: most,
    write,
  })
  return render(result, { palette: plain, width: 0, unknown: false, guarded: false, folder })
}

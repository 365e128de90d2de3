import { levels, profileNames, type Level, type ProfileName } from '@topolint/core'
import type { Environment } from '@topolint/host'
import { InputReader } from './input-reader.js'

/** What a workflow asks for. Paths are relative, have slashes and do not leave where they start. */
export interface Inputs {
  /** `post` lints nothing: it posts what another run reported. */
  readonly mode: 'lint' | 'post'
  /** Written by `lint`, read by `post`. */
  readonly report: string | undefined
  readonly workingDirectory: string
  readonly paths: readonly string[]
  readonly config: string | undefined
  readonly profile: ProfileName | undefined
  readonly failOn: Level | 'never'
  /** Nothing said: on pull requests. */
  readonly onlyNew: boolean | undefined
  readonly baseRef: string | undefined
  readonly baseline: string | undefined
  readonly annotations: 'none' | 'commands' | 'check'
  readonly review: 'none' | 'comment' | 'suggest'
  readonly requestChanges: boolean
  readonly comment: 'never' | 'on-failure' | 'always'
  readonly summary: boolean
  readonly sarifFile: string | undefined
  readonly token: string | undefined
  readonly resolveThreads: 'auto' | 'never'
  readonly debug: boolean
}

/** The inputs, or every problem with them. */
export function readInputs(environment: Environment): { readonly inputs: Inputs } | { readonly problems: readonly string[] } {
  const reader = new InputReader(environment)
  const inputs = { ...whatToLint(reader), ...whatToSay(reader) }
  judgeTogether(inputs, reader)
  return reader.problems.length > 0 ? { problems: reader.problems } : { inputs }
}

function whatToLint(reader: InputReader) {
  const paths = reader.paths('paths')
  return {
    mode: reader.choice('mode', ['lint', 'post'], 'lint'),
    report: reader.path('report'),
    workingDirectory: reader.path('working-directory') ?? '.',
    paths: paths.length > 0 ? paths : ['.'],
    config: reader.path('config'),
    profile: reader.optionalChoice('profile', profileNames),
    failOn: reader.choice('fail-on', [...levels, 'never'], 'error'),
    onlyNew: reader.flag('only-new'),
    baseRef: gitRef(reader, 'base-ref'),
    baseline: reader.path('baseline'),
  } as const
}

function whatToSay(reader: InputReader) {
  return {
    annotations: reader.choice('annotations', ['none', 'commands', 'check'], 'commands'),
    review: reader.choice('review', ['none', 'comment', 'suggest'], 'none'),
    requestChanges: reader.flag('request-changes') ?? false,
    comment: reader.choice('comment', ['never', 'on-failure', 'always'], 'never'),
    summary: reader.flag('summary') ?? true,
    sarifFile: reader.path('sarif-file'),
    token: reader.text('token'),
    resolveThreads: reader.choice('resolve-threads', ['auto', 'never'], 'auto'),
    debug: reader.flag('debug') ?? false,
  } as const
}

/** Git would take a leading hyphen for an option, and the rest of what is refused stands in no name of a branch, tag or commit. */
function gitRef(reader: InputReader, name: string): string | undefined {
  const value = reader.text(name)
  if (value === undefined || (value.length <= 255 && !/^-|[\u0000- ~^:?*[\\\u007f]|\.\.|@\{/u.test(value))) return value
  reader.refuse(name, `is ${JSON.stringify(value.slice(0, 80))}, which is no name of a branch, a tag or a commit.`)
  return undefined
}

function judgeTogether({ mode, report, review, requestChanges, comment, annotations, token }: Inputs, reader: InputReader): void {
  if (mode === 'post' && report === undefined) reader.refuse('report', 'is empty; with mode: post it names the report to post.')
  if (requestChanges && review === 'none') reader.refuse('request-changes', 'is true, and review is none: changes are requested by a review.')
  if (token !== undefined) return
  const asking = [mode === 'post' && 'mode: post', review !== 'none' && `review: ${review}`, comment !== 'never' && `comment: ${comment}`, annotations === 'check' && 'annotations: check']
  const names = asking.filter((name) => name !== false)
  if (names.length > 0) reader.refuse('token', `is empty, and ${names.join(', ')} cannot do without.`)
}

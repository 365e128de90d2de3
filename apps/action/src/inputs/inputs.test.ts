import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readInputs, type Inputs } from './inputs.js'

const nothing: Inputs = {
  mode: 'lint',
  report: undefined,
  workingDirectory: '.',
  paths: ['.'],
  config: undefined,
  profile: undefined,
  failOn: 'error',
  onlyNew: undefined,
  baseRef: undefined,
  baseline: undefined,
  annotations: 'commands',
  review: 'none',
  requestChanges: false,
  comment: 'never',
  summary: true,
  sarifFile: undefined,
  token: undefined,
  resolveThreads: 'auto',
  debug: false,
}

function read(inputs: Readonly<Record<string, string>>) {
  return readInputs(Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])))
}

describe('inputs', () => {
  test('that say nothing', () => {
    expect(readInputs({})).toEqual({ inputs: nothing })
    expect(read({ mode: '', paths: ' \n ', 'fail-on': ' ', debug: '' })).toEqual({ inputs: nothing })
  })

  test.each<[given: Readonly<Record<string, string>>, read: Partial<Inputs>]>([
    [{ paths: 'sites\r\n\n  plans/move.yaml  \n*.ps1' }, { paths: ['sites', 'plans/move.yaml', '*.ps1'] }],
    [{ 'working-directory': 'estate\\europe', config: 'topolint.yaml' }, { workingDirectory: 'estate/europe', config: 'topolint.yaml' }],
    [{ 'working-directory': 'estate/../europe/..' }, { workingDirectory: 'estate/../europe/..' }],
    [{ 'fail-on': 'never', profile: 'strict', 'only-new': 'false' }, { failOn: 'never', profile: 'strict', onlyNew: false }],
    [{ 'only-new': 'True', summary: 'FALSE', debug: 'true' }, { onlyNew: true, summary: false, debug: true }],
    [{ 'base-ref': 'release/2014-06' }, { baseRef: 'release/2014-06' }],
    [{ mode: 'post', report: 'report.json', token: 't' }, { mode: 'post', report: 'report.json', token: 't' }],
    [{ review: 'suggest', 'request-changes': 'true', comment: 'always', token: 't' }, { review: 'suggest', requestChanges: true, comment: 'always', token: 't' }],
    [{ annotations: 'none', 'resolve-threads': 'never', 'sarif-file': 'out/topolint.sarif', baseline: 'b.json' }, { annotations: 'none', resolveThreads: 'never', sarifFile: 'out/topolint.sarif', baseline: 'b.json' }],
  ])('%j', (given, expected) => {
    expect(read(given)).toEqual({ inputs: { ...nothing, ...expected } })
  })

  test.each<[given: Readonly<Record<string, string>>, problems: readonly string[]]>([
    [{ 'fail-on': 'errors' }, ['The input fail-on is "errors"; expected error, warning, info or never. Did you mean error?']],
    [{ mode: 'Lint' }, ['The input mode is "Lint"; expected lint or post. Did you mean lint?']],
    [{ review: 'x'.repeat(500), token: 't' }, [`The input review is "${'x'.repeat(79)}…"; expected none, comment or suggest.`]],
    [{ summary: 'yes' }, ['The input summary is "yes"; expected true or false.']],
    [{ config: '/etc/passwd' }, ['The input config is "/etc/passwd", which is absolute; expected a path relative to the checkout.']],
    [{ 'sarif-file': 'C:\\out.sarif' }, ['The input sarif-file is "C:\\\\out.sarif", which is absolute; expected a path relative to the checkout.']],
    [{ paths: 'sites\na/../../b' }, ['The input paths is "a/../../b", which leaves the checkout.']],
    [{ 'working-directory': '..\\other' }, ['The input working-directory is "..\\\\other", which leaves the checkout.']],
    [{ baseline: 'a\0b' }, ['The input baseline is "a\\u0000b", which is no path.']],
    [{ 'base-ref': '--upload-pack=x' }, ['The input base-ref is "--upload-pack=x", which is no name of a branch, a tag or a commit.']],
    [{ 'base-ref': 'main..other' }, ['The input base-ref is "main..other", which is no name of a branch, a tag or a commit.']],
    [{ mode: 'post', token: 't' }, ['The input report is empty; with mode: post it names the report to post.']],
    [{ 'request-changes': 'true' }, ['The input request-changes is true, and review is none: changes are requested by a review.']],
    [{ review: 'comment', comment: 'always', annotations: 'check' }, ['The input token is empty, and review: comment, comment: always, annotations: check cannot do without.']],
    [{ mode: 'past', debug: 'on' }, ['The input mode is "past"; expected lint or post. Did you mean post?', 'The input debug is "on"; expected true or false.']],
  ])('%j is refused', (given, problems) => {
    expect(read(given)).toEqual({ problems })
  })

  test('say what is wrong in lines that hold no line break, whatever they are', () => {
    const names = ['mode', 'report', 'paths', 'working-directory', 'config', 'profile', 'fail-on', 'only-new', 'base-ref', 'baseline', 'annotations', 'review', 'token']
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'binary' })), (given) => {
        const answer = read(given)
        expect('problems' in answer ? answer.problems.join('') : '').not.toMatch(/[\r\n]/u)
      }),
    )
  })
})

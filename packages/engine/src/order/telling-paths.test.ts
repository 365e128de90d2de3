import { expect, test } from 'vitest'
import { chart } from '../procedure/chart.js'
import type { Tree } from '../procedure/tree.js'
import { judge } from './judge.js'
import { inWords } from './path.js'
import { withTellingPaths } from './telling-paths.js'
import type { Template } from './template.js'

const step = (name: string): Tree<string> => ({ kind: 'step', step: name })
const sequence = (...names: readonly string[]): Tree<string> => ({ kind: 'sequence', body: names.map(step) })
const attempt = (body: Tree<string>): Tree<string> => ({ kind: 'try', body, catches: [{ body: step('log') }] })

const started: Template<string> = { every: (name) => name === 'stop', followedBy: (name) => name === 'start', paths: 'failed' }

test.each<[string, Template<string>, Tree<string>, readonly (string | undefined)[]]>([
  ['something before the answer fails', started, attempt(sequence('stop', 'update', 'start')), ['when update fails']],
  ['nothing but the answer can fail', started, attempt(sequence('stop', 'start')), ['when start fails']],
  ['never answered', started, sequence('stop', 'update'), [undefined]],
  ['answered', started, sequence('stop', 'start'), []],
  ['a template that looks back', { every: (name) => name === 'start', precededBy: (name) => name === 'stop' }, sequence('start'), [undefined]],
])('%s', (_, template, body, expected) => {
  const course = chart({ body })
  const read = (): readonly [] => []
  const violations = withTellingPaths(course, template, read, judge(course, template, read).violations)
  expect(violations.map(({ path }) => inWords(path, (name) => name))).toEqual(expected)
})

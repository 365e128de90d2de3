import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { folder, healthy, readText, topolint } from './command.js'

function blocksIn(document: string): readonly string[] {
  const text = readFileSync(fileURLToPath(new URL(`../../../docs/${document}`, import.meta.url)), 'utf8')
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gmu)].map(([, block]) => block ?? '')
}

const around = {
  'topology.yaml': healthy,
  'shared/topolint-base.yaml': 'rules: {}\n',
  'topolint-operations/tell-the-help-desk.yaml': 'id: tell-the-help-desk\ntitle: tells the help desk\nsays: Somebody is told.\nkind: change\nsubjects: {}\ntellingWords: [tell, desk]\n',
}

test.each(blocksIn('configuration.md').map((block) => [block]))('the configuration in the documents holds: %s', (block) => {
  const cwd = folder({ ...around, 'topolint.yaml': `${block}\ntoday: 2026-01-01\n` })
  topolint(['new', 'rule', 'pool-name-misleads'], { cwd })
  expect(topolint(['--print-config', 'topology.yaml'], { cwd })).toMatchObject({ code: 0, stderr: '' })
  expect(topolint(['--fail-on', 'never'], { cwd })).toMatchObject({ code: 0, stderr: '' })
  expect(readText(cwd, 'topolint.yaml')).toContain('rules:')
})

test('both are there', () => {
  expect(blocksIn('configuration.md')).toHaveLength(2)
})

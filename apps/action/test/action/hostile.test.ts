import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { Contoso } from './contoso.js'
import { broken, healthy } from './topologies.js'

const posting = { review: 'suggest', comment: 'always', 'sarif-file': 'out.sarif', report: 'report.json' }

const texts = [
  '::add-mask::x',
  '##[add-matcher]x',
  '%0A::error::x',
  '@megan #1 contoso/topology#1',
  '<!-- topolint:summary . -->',
  '<img src=x onerror=alert(1)>',
  '![x](https://fabrikam.com/x.png)',
  '```\n# heading',
  '| a | b |',
  '\u202egnirts\u202c',
  '\u001b[31mred\u0007',
]

/** As they are, and as annotations name them: what the runner would obey is shown as an escape. */
const paths = [
  ...['%0A::error::x.yaml', 'a b&c#d?.yaml', '<b>`|`](x).yaml', 'übung/日本.yaml', '--output=x.yaml', '$(touch x).yaml', '"quoted".yaml'].map((path) => [path, path] as const),
  ['##[error]x.yaml', '\\u{23}#[error]x.yaml'],
  ['x\n::stop-commands::y.yaml', 'x\n\\u{3a}:stop-commands::y.yaml'],
] as const

describe.concurrent('texts of strangers', () => {
  test('in names of application pools', async (context) => {
    const pools = texts.map((text) => `  - fqdn: ${JSON.stringify(`apps${text}.contoso.com`)}\n    product: lync2013\n    created: 2014-05-20\n    nextHop: pool10.contoso.com\n`)
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': healthy + pools.join('') } })
    const { code, log, summary, outputs } = await contoso.run({ inputs: posting })
    expect(code).toBe(1)
    expect(Number(outputs['errors'])).toBeGreaterThanOrEqual(texts.length)
    expect(contoso.lines().filter((line) => line.includes('routes through')).length).toBe(texts.length)
    expectHarmless(log.commands.map(({ command }) => command), [summary, ...bodiesOf(contoso)])
  })

  // Windows has no files with such names.
  test.skipIf(process.platform === 'win32').for(paths)('%j, the name of a file', async ([path, shown], context) => {
    const contoso = await Contoso.begin(context, { base: { [path]: healthy }, head: { [path]: broken } })
    const { code, log, summary, annotations } = await contoso.run({ inputs: posting })
    expect(code).toBe(1)
    expect(annotations).toEqual([`error ${shown}:12`])
    // A report has no line breaks in paths, so that such a file counts as outside the diff.
    expect(contoso.lines().map((line) => line.slice(0, path.length + 4))).toEqual(path.includes('\n') ? [] : [`${path}:12 `])
    expect(contoso.comments()).toEqual(['### topolint: failed'])
    expectHarmless(log.commands.map(({ command }) => command), [summary, ...bodiesOf(contoso)])
  })
})

function bodiesOf({ github: { repository } }: Contoso): readonly string[] {
  return [...repository.comments.values(), ...repository.reviewComments(), ...repository.reviews.values()].map(({ body }) => body)
}

/** Neither the runner nor the page of GitHub does what a stranger wrote. */
function expectHarmless(commands: readonly string[], bodies: readonly string[]): void {
  expect(commands.filter((command) => !['error', 'warning', 'notice', 'group', 'endgroup', 'debug'].includes(command))).toEqual([])
  const prose = bodies.map((body) => body.replace(/^(`{3,})[\s\S]*?^\1$/gmu, '').replace(/(`+)[\s\S]*?[^`]\1(?!`)/gu, ''))
  for (const text of prose) {
    expect(text).not.toMatch(/(?<!\\)@megan|(?<!\\)#1\b|<img|<b>|!\[x\]\(/u)
    expect(text.replace(/\n<!-- topolint:[^\n]* -->$/u, '')).not.toContain('<!--')
    expect(text).not.toMatch(/[\u0007\u001b\u202e]/u)
  }
}

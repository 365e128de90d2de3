import { describe, expect, test } from 'vitest'
import { Contoso } from './contoso.js'
import { broken, brokenTimes, healthy } from './topologies.js'

const posting = { review: 'suggest', comment: 'always' }
const plan = `apiVersion: topolint/v1
kind: Topology
name: fabrikam
merged: 2014-03-01
pools:
  - { fqdn: pool10.fabrikam.com, product: lync2010 }
  - { fqdn: pool13.fabrikam.com, product: lync2013 }
applicationPools:
  - { fqdn: apps.fabrikam.com, product: lync2013, created: 2014-05-20, nextHop: pool10.fabrikam.com }
`

describe.concurrent('a pull request', () => {
  test('that breaks something', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': broken } })
    const { code, annotations, outputs, summary, writes } = await contoso.run({ inputs: posting })
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error topology.yaml:12'] })
    expect(outputs).toEqual({ outcome: 'failed', errors: '1', warnings: '0', new: '1', fixed: '0', 'sarif-file': '', 'report-file': '' })
    expect(contoso.lines()).toEqual([expect.stringMatching(/^topology\.yaml:12 \*\*Error\*\*: apps.contoso.com routes .* \+ fix$/u)])
    expect(contoso.comments()).toEqual(['### topolint: failed'])
    expect(writes).toEqual(['POST /repos/contoso/topology/pulls/7/reviews', 'POST /repos/contoso/topology/issues/7/comments'])
    expect(summary).toContain('```mermaid')
  })

  test('that breaks nothing', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': broken }, head: { 'notes.md': '# Notes\n' } })
    const { code, annotations, outputs, writes } = await contoso.run({ inputs: { ...posting, comment: 'on-failure' } })
    expect({ code, annotations, writes }).toEqual({ code: 0, annotations: [], writes: [] })
    expect(outputs).toMatchObject({ outcome: 'passed', errors: '0', new: '0' })
  })

  test('that mends what was broken', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': broken }, head: { 'topology.yaml': healthy } })
    const { code, outputs } = await contoso.run({ inputs: posting })
    expect({ code, outputs }).toMatchObject({ code: 0, outputs: { outcome: 'passed', new: '0', fixed: '1' } })
    expect(contoso.comments()).toEqual(['### topolint: passed'])
  })

  test('run again: nothing is written', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': broken } })
    await contoso.run({ inputs: posting })
    const said = [contoso.lines(), contoso.comments()]
    const { code, writes } = await contoso.run({ inputs: posting })
    expect({ code, writes }).toEqual({ code: 1, writes: [] })
    expect([contoso.lines(), contoso.comments()]).toEqual(said)
  })

  test('of two findings, of which the next push mends one', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': broken, 'fabrikam.yaml': plan } })
    await contoso.run({ inputs: posting })
    expect(contoso.lines().length).toBe(2)
    contoso.push({ 'fabrikam.yaml': plan.replace('nextHop: pool10', 'nextHop: pool13') })
    const { outputs, writes } = await contoso.run({ inputs: posting })
    expect(outputs).toMatchObject({ outcome: 'failed', new: '1' })
    expect(contoso.lines().toSorted()).toEqual([expect.stringMatching(/^fabrikam\.yaml:9 \(resolved\) ~~\*\*Error\*\*.*~~$/u), expect.stringMatching(/^topology\.yaml:12 \*\*Error\*\*/u)])
    expect(writes).toEqual([expect.stringMatching(/^PATCH .*\/pulls\/comments\/\d+$/u), 'minimizeComment', expect.stringMatching(/^PATCH .*\/issues\/comments\/\d+$/u)])
  })

  test('whose finding goes and comes back', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': broken } })
    await contoso.run({ inputs: posting })
    contoso.push({ 'topology.yaml': broken.replace('nextHop: pool10', 'nextHop: pool13').replace('2014-05-20', '2014-05-21') })
    expect((await contoso.run({ inputs: posting })).code).toBe(0)
    contoso.push({ 'topology.yaml': broken })
    expect((await contoso.run({ inputs: posting })).code).toBe(1)
    const open = contoso.lines().filter((line) => !line.includes('(resolved)'))
    expect(open).toEqual([expect.stringMatching(/^topology\.yaml:12 \*\*Error\*\*.* \+ fix$/u)])
    expect((await contoso.run({ inputs: posting })).writes).toEqual([])
  })

  test('after a force-push keeps its comments', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': broken } })
    await contoso.run({ inputs: posting })
    contoso.forcePush({ 'topology.yaml': `# reviewed\n${broken}` })
    const { code, annotations, writes } = await contoso.run({ inputs: posting })
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error topology.yaml:13'] })
    expect(contoso.lines().length).toBe(1)
    expect(writes.filter((write) => write.startsWith('POST'))).toEqual([])
  })

  test('rebased onto a base that moved its lines', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': broken } })
    await contoso.run({ inputs: posting })
    contoso.pushBase({ 'topology.yaml': `# the estate of Contoso\n# as of June\n${healthy}` })
    contoso.rebase({ 'topology.yaml': `# the estate of Contoso\n# as of June\n${broken}` })
    const { code, annotations, writes } = await contoso.run({ inputs: posting })
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error topology.yaml:14'] })
    expect(contoso.lines()).toEqual([expect.stringMatching(/^topology\.yaml:14 /u)])
    expect(writes.filter((write) => write.startsWith('POST'))).toEqual([])
  })

  test('whose base moved the lines since: the comment stands where the diff has the line', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': broken } })
    contoso.pushBase({ 'topology.yaml': `# the estate of Contoso\n# as of June\n${healthy}` })
    const { annotations } = await contoso.run({ inputs: posting })
    expect(annotations).toEqual(['error topology.yaml:14'])
    expect(contoso.lines()).toEqual([expect.stringMatching(/^topology\.yaml:12 .* \+ fix$/u)])
  })

  test('that renames a file: what was there before is nothing new', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': broken, 'other.md': 'x\n' }, head: { 'topology.yaml': undefined, 'estate/topology.yaml': `${broken}# moved\n` } })
    const { code, outputs, writes } = await contoso.run({ inputs: { ...posting, comment: 'never' } })
    expect({ code, writes }).toEqual({ code: 0, writes: [] })
    expect(outputs).toMatchObject({ new: '0', fixed: '0' })
  })

  test('that renames a file and breaks something in it', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': undefined, 'estate/topology.yaml': broken } })
    const { code, annotations } = await contoso.run({ inputs: posting })
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error estate/topology.yaml:12'] })
    expect(contoso.github.repository.pulls.get(7)?.files).toMatchObject([{ status: 'renamed', previousFilename: 'topology.yaml' }])
    expect(contoso.lines()).toEqual([expect.stringMatching(/^estate\/topology\.yaml:12 .* \+ fix$/u)])
  })

  test.for(['\n', '\r\n'])('whose suggestions are applied with a click, with lines that end in %j', async (end, context) => {
    const [before, after] = [healthy, broken].map((text) => text.replaceAll('\n', end))
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': before }, head: { 'topology.yaml': after } })
    await contoso.run({ inputs: posting })
    const lines = (after ?? '').split(end)
    for (const { at, body } of contoso.github.repository.reviewComments(7)) {
      const [, suggestion = ''] = /^(`{3,})suggestion\n([\s\S]*?)^\1$/mu.exec(body)?.slice(1) ?? []
      const first = at.start_line ?? at.line
      lines.splice(first - 1, at.line - first + 1, ...suggestion.split('\n').slice(0, -1))
    }
    contoso.push({ 'topology.yaml': lines.join(end) })
    expect(lines.join(end)).toBe(before)
    expect((await contoso.run({ inputs: posting })).code).toBe(0)
    expect(contoso.lines()).toEqual([expect.stringContaining('(resolved) ~~')])
  })

  test('that takes a file away and breaks another one, which it does not touch', async (context) => {
    const pools = 'apiVersion: topolint/v1\nkind: Topology\nname: contoso\nmerged: 2014-03-01\npools:\n  - { fqdn: pool10.contoso.com, product: lync2010 }\n'
    const script = 'New-CsTrustedApplicationPool -Identity apps.contoso.com -Registrar pool10.contoso.com -Site Berlin\n'
    const contoso = await Contoso.begin(context, { base: { 'pools.yaml': pools, 'deploy.ps1': script }, head: { 'pools.yaml': `${pools}  - { fqdn: pool13.contoso.com, product: lync2013 }\n` } })
    const { code, annotations } = await contoso.run({ inputs: posting })
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error deploy.ps1:1'] })
    expect(contoso.lines()).toEqual([])
    const [{ body } = { body: '' }] = contoso.github.repository.comments.values()
    expect(body).toContain('deploy.ps1')
  })

  test('that takes a file away, and another one with its findings', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy, 'fabrikam.yaml': plan }, head: { 'fabrikam.yaml': undefined } })
    const { code, outputs } = await contoso.run({ inputs: posting })
    expect({ code, outputs }).toMatchObject({ code: 0, outputs: { new: '0', fixed: '1' } })
  })

  test('with files that are no text', async (context) => {
    const picture = Uint8Array.from({ length: 4096 }, (_, index) => index % 251)
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': broken, 'rack.png': picture, 'export.xml': picture } })
    const { code } = await contoso.run({ inputs: posting })
    expect(code).toBe(1)
    expect(contoso.lines().some((line) => line.startsWith('topology.yaml:12 '))).toBe(true)
  })

  test('with 400 findings', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': brokenTimes(400) } })
    const { code, annotations, notices, outputs, summary, writes } = await contoso.run({ inputs: posting })
    expect(code).toBe(1)
    expect(annotations.length).toBe(9)
    expect(notices).toEqual([expect.stringContaining('391 in topology.yaml')])
    expect(outputs).toMatchObject({ errors: '400', new: '400' })
    expect(contoso.lines().length).toBe(30)
    expect(writes.length).toBe(2)
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
    expect((await contoso.run({ inputs: posting })).writes).toEqual([])
  })

  test('with 3,000 changed files, and one more', { timeout: 240_000 }, async (context) => {
    const notes = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`notes/${String(index).padStart(4, '0')}.md`, `# Note ${index}\n`]))
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy }, head: { ...notes, 'topology.yaml': broken } })
    const { code, annotations } = await contoso.run({ inputs: posting })
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error topology.yaml:12'] })
    expect(contoso.lines()).toEqual([])
    const [{ body } = { body: '' }] = contoso.github.repository.comments.values()
    expect(body).toContain('topology.yaml')
  })
})

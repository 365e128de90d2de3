import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mermaid, svg, type Diagram, type DiagramNode } from '../src/index.js'
import { hostileTexts } from './hostile-texts.js'
import { loggingCommands, workflowCommands } from './runner.js'

const node = (id: string, parts: Partial<DiagramNode> = {}): DiagramNode => ({ id, kind: 'pool', name: `${id}.contoso.com`, says: 'Lync Server 2013', isLegacy: false, findings: 0, ...parts })

const contoso: Diagram = {
  groups: [{ id: 's0', title: 'site redmond', isLegacy: false }, { id: 's1', title: 'site bc', isLegacy: true }, { id: 's2', title: 'site empty', isLegacy: false }],
  nodes: [
    node('a0', { kind: 'application', name: 'helpdesk', says: 'UCMA 4.0', group: 's0' }),
    node('p0', { kind: 'applicationPool', group: 's0', level: 'error', findings: 2 }),
    node('p1', { group: 's0', says: 'Lync Server 2010' }),
    node('p2', { group: 's1', says: 'Office Communications Server 2007 R2', isLegacy: true }),
    node('p3', { says: 'described nowhere', level: 'info', findings: 1 }),
  ],
  edges: [{ from: 'a0', to: 'p0', kind: 'hosts' }, { from: 'p0', to: 'p1', kind: 'nextHop', level: 'error' }],
}

test('mermaid', () => {
  expect(mermaid(contoso)).toMatchInlineSnapshot(`
    "flowchart LR
      subgraph s0["site redmond"]
        a0("helpdesk<br/>UCMA 4.0")
        p0["p0.contoso.com<br/>Lync Server 2013<br/>2 findings, gravest#58; error"]
        p1[["p1.contoso.com<br/>Lync Server 2010"]]
      end
      subgraph s1["site bc"]
        p2[["p2.contoso.com<br/>Office Communications Server 2007 R2 · legacy"]]
      end
      p3[["p3.contoso.com<br/>described nowhere<br/>remark"]]
      a0 --> p0
      p0 ==> p1
      linkStyle 1 stroke:#cf222e,stroke-width:3px
      classDef error fill:#ffdcd8,stroke:#cf222e,stroke-width:2px,color:#5c0b12
      class p0 error
      classDef info fill:#dcefff,stroke:#0969da,stroke-width:2px,color:#05305c
      class p3 info
      classDef legacy stroke-dasharray:5 4
      class p2 legacy
      style s1 stroke-dasharray:5 4
    "
  `)
})

test.each([
  ['direction TB', 'directio#110; TB'],
  ['a Direction  LR b', 'a Directio#110;  LR b'],
  ['1. a', '1#46; a'],
  ['12) a', '12#41; a'],
  ['- a', '#45; a'],
  ['10.0.0.1 - a', '10.0.0.1 - a'],
])('what Mermaid would take for a word of its own: %s', (name, label) => {
  expect(mermaid({ groups: [], nodes: [node('p0', { name })], edges: [] })).toContain(`"${label}<br/>`)
})

describe('svg', () => {
  const picture = svg(contoso)

  test('shows every name, what is known of it and what was found, in words too', () => {
    for (const text of ['helpdesk', 'UCMA 4.0', 'p0.contoso.com', '2 findings, gravest: error', 'Lync Server 2010', 'site redmond', 'site bc · legacy', 'Office Communications Server 2007 R2 · legacy']) expect(picture).toContain(text)
    expect(picture).not.toContain('site empty')
    expect(picture).toContain('class="edge nextHop error"')
  })

  test('stands alone: no script, nothing from elsewhere', () => {
    expect(picture).not.toMatch(/<script|href|src=|@import|url\((?!#)|https?:(?!\/\/www\.w3\.org\/2000\/svg)/u)
  })

  test('boxes of one column do not overlap, and nothing lies outside of the picture', () => {
    fc.assert(
      fc.property(diagrams(), (diagram) => {
        const text = svg(diagram)
        const [, width = 0, height = 0] = (/width="([\d.]+)" height="([\d.]+)"/u.exec(text) ?? []).map(Number)
        const boxes = [...text.matchAll(/<\/title><rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/gu)].map((match) => match.slice(1).map(Number))
        expect(boxes).toHaveLength(diagram.nodes.length)
        const sorted = boxes.toSorted(([leftX = 0, leftY = 0], [rightX = 0, rightY = 0]) => leftX - rightX || leftY - rightY)
        for (const [at, [x = 0, y = 0, wide = 0, tall = 0]] of sorted.entries()) {
          const [nextX, nextY = 0] = sorted[at + 1] ?? []
          if (nextX === x) expect(nextY).toBeGreaterThanOrEqual(y + tall)
          expect(x + wide).toBeLessThanOrEqual(width)
          expect(y + tall).toBeLessThanOrEqual(height)
        }
      }),
    )
  })
})

function diagrams(): fc.Arbitrary<Diagram> {
  return fc.array(fc.record({ kind: fc.constantFrom('application' as const, 'applicationPool' as const, 'pool' as const), group: fc.nat(3), name: fc.string({ maxLength: 60 }), target: fc.nat(20), findings: fc.nat(2) }), { maxLength: 30 }).map((rows) => ({
    groups: [0, 1, 2].map((group) => ({ id: `s${group}`, title: `site ${group}`, isLegacy: group === 2 })),
    nodes: rows.map(({ kind, group, name, findings }, at) => node(`n${at}`, { kind, name, group: `s${group}`, findings, ...(findings === 0 ? {} : { level: 'warning' as const }) })),
    edges: rows.flatMap(({ kind, target }, at) => (kind === 'pool' || target >= rows.length ? [] : [{ from: `n${at}`, to: `n${target}`, kind: 'hosts' as const }])),
  }))
}

describe('what hostile names do to a picture: nothing', () => {
  const hostile = (text: string): Diagram => ({
    groups: [{ id: 's0', title: text, isLegacy: true }],
    nodes: [node('n0', { name: text, says: text, group: 's0', level: 'error', findings: 3 }), node('n1', { kind: 'applicationPool', name: text, says: text })],
    edges: [{ from: 'n1', to: 'n0', kind: 'nextHop' }],
  })
  const shape = (text: string): string => text.replace(/"[^"\n]*"/gu, '""')

  test.each(hostileTexts)('mermaid: %s', (_, text) => {
    const output = mermaid(hostile(text))
    expect(shape(output)).toBe(shape(mermaid(hostile('harmless'))))
    expect([...workflowCommands(output), ...loggingCommands(output)]).toEqual([])
    expect(output).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|%%|`/u)
  })

  test.each(hostileTexts)('svg: %s', (_, text) => {
    const output = svg(hostile(text))
    expect(output.match(/<[^>]*>/gu)?.map((tag) => tag.replace(/"[^"]*"/gu, '""'))).toEqual(svg(hostile('harmless')).match(/<[^>]*>/gu)?.map((tag) => tag.replace(/"[^"]*"/gu, '""')))
    expect([...workflowCommands(output), ...loggingCommands(output)]).toEqual([])
    expect(output).not.toMatch(/[^\P{Cc}\n]|\p{Cs}/u)
  })
})

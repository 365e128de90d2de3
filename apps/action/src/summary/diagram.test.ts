import { describe, expect, test } from 'vitest'
import { lint, type LintOptions } from '@topolint/core'
import { diagramOf, type Diagram } from './diagram.js'

const options: LintOptions = { today: '2014-06-01', choice: { only: ['next-hop-newest-generation'] } }

async function diagram(text: string): Promise<Diagram | undefined> {
  return diagramOf(await lint([{ path: 'topology.yaml', bytes: new TextEncoder().encode(text) }], options), options)
}

/** So many application pools behind the newest pool, and as many as said behind an old one. */
function estate(right: number, wrong: number): string {
  const applicationPools = Array.from({ length: right + wrong }, (_, at) => `  - { fqdn: apps${at}.contoso.com, product: lync2013, created: 2014-05-20, nextHop: pool${at < right ? 13 : 10}.contoso.com }\n`)
  return `apiVersion: topolint/v1
kind: Topology
name: contoso
merged: 2014-03-01
pools:
  - { fqdn: pool10.contoso.com, product: lync2010 }
  - { fqdn: pool13.contoso.com, product: lync2013 }
applicationPools:
${applicationPools.join('')}`
}

describe('the diagram of a run', () => {
  test('has the next hop that is wrong in red', async () => {
    expect(await diagram(estate(1, 1))).toMatchInlineSnapshot(`
      {
        "text": "flowchart LR
        e0n0["apps0.contoso.com<br/>Lync Server 2013"]
        e0n1["apps1.contoso.com<br/>Lync Server 2013<br/>error"]
        e0n2[["pool10.contoso.com<br/>Lync Server 2010"]]
        e0n3[["pool13.contoso.com<br/>Lync Server 2013"]]
        e0n0 ==> e0n3
        e0n1 ==> e0n2
        linkStyle 1 stroke:#cf222e,stroke-width:3px
        classDef error fill:#ffdcd8,stroke:#cf222e,stroke-width:2px,color:#5c0b12
        class e0n1 error
      ",
      }
    `)
  })

  test('of very many shows what stands around the findings', async () => {
    const drawn = await diagram(estate(600, 2))
    expect(drawn?.note).toBe('Of 604 pools and applications, which are more than GitHub draws, the 3 around the findings.')
    expect(drawn?.text?.match(/\w+\.contoso\.com/gu)).toEqual(['apps600.contoso.com', 'apps601.contoso.com', 'pool10.contoso.com'])
    expect(drawn?.text?.match(/ ==> /gu)?.length).toBe(2)
  })

  test.each([
    ['findings', estate(0, 600), 602],
    ['pools without any finding', estate(600, 0), 602],
  ])('is left out with very many %s', async (_, text, size) => {
    expect(await diagram(text)).toEqual({ note: `A diagram of ${size} pools and applications is more than GitHub draws.` })
  })

  test('is left out where its text is too long', async () => {
    const pools = Array.from({ length: 1200 }, (_, at) => `  - { fqdn: pool${at}.contoso.com, product: lync2013 }\n`).join('')
    expect(await diagram(`apiVersion: topolint/v1\nkind: Topology\nname: contoso\npools:\n${pools}`)).toEqual({ note: 'A diagram of 1200 pools and applications is more than GitHub draws.' })
  })

  test('of no topology is none', async () => {
    expect(await diagram('a: 1\n')).toBeUndefined()
  })
})

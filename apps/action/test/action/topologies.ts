/** A topology that is healthy: its application routes through the newest pool. */
export const healthy = `apiVersion: topolint/v1
kind: Topology
name: contoso
merged: 2014-03-01
pools:
  - { fqdn: pool10.contoso.com, product: lync2010 }
  - { fqdn: pool13.contoso.com, product: lync2013 }
applicationPools:
  - fqdn: apps.contoso.com
    product: lync2013
    created: 2014-05-20
    nextHop: pool13.contoso.com
`

/** One error of next-hop-newest-generation, at line 12. */
export const broken = healthy.replace('nextHop: pool13', 'nextHop: pool10')

/** As many application pools, each with that error, at lines 12, 16, 20 and so on. */
export function brokenTimes(count: number): string {
  const [head = ''] = healthy.split('  - fqdn: apps')
  return head + Array.from({ length: count }, (_, index) => `  - fqdn: apps${index}.contoso.com\n    product: lync2013\n    created: 2014-05-20\n    nextHop: pool10.contoso.com\n`).join('')
}

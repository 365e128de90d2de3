// MB/s of parseYaml against js-yaml's own load: node packages/yaml/bench/parse.mjs (after a build)
import { load } from 'js-yaml'
import { parseYaml } from '../dist/index.js'

const rounds = 9

function topology(bytes) {
  const lines = ['apiVersion: topolint/v1', 'kind: Topology', 'name: contoso', 'applicationPools:']
  for (let size = 0, pool = 0; size < bytes; pool++) {
    const block = [
      `  - fqdn: apps${pool}.contoso.com   # owned by team ${pool % 7}`,
      '    product: lync2013',
      `    nextHop: "pool${pool % 13}.contoso.com"`,
      `    computers: [app${pool}a.contoso.com, app${pool}b.contoso.com]`,
      '    applications:',
      `      - { id: 'helpdesk${pool}', port: ${6000 + pool}, ucma: 4.0, enabled: true }`,
      '    notes: |',
      '      Restart the Front End service after the topology',
      '      was enabled.',
      '    description: >-',
      '      folded over',
      '      two lines',
    ]
    lines.push(...block)
    size += block.join('\n').length + 1
  }
  return `${lines.join('\n')}\n`
}

function best(read, text) {
  let least = Infinity
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now()
    read(text)
    least = Math.min(least, performance.now() - begin)
  }
  return least
}

const text = topology(Number(process.argv[2] ?? 5e6))
for (const [name, read] of [['js-yaml load', load], ['parseYaml', parseYaml]]) {
  const time = best(read, text)
  console.log(`${name.padEnd(13)} ${(text.length / 1e3 / time).toFixed(1)} MB/s (best of ${rounds}, ${time.toFixed(0)} ms for ${(text.length / 1e6).toFixed(1)} MB)`)
}

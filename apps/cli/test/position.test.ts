import { expect, test } from 'vitest'
import { broken, findingsOf, folder, topolint } from './command.js'

function utf16(text: string, mark: boolean): Uint8Array {
  return Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
}

function windows1252(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

const wide = broken.replace('    nextHop: pool10', '    site: Zürich\n    nextHop: pool10').replaceAll('\n', '\r\n')

test.each<[name: string, content: string | Uint8Array, line: number, column: number]>([
  ['UTF-8', broken, 12, 14],
  ['UTF-8 with a mark', `\ufeff${broken}`, 12, 14],
  ['UTF-16LE with CRLF', utf16(wide, true), 13, 14],
  ['UTF-16LE with CRLF and no mark', utf16(wide, false), 13, 14],
  ['Windows-1252 with CRLF', windows1252(wide), 13, 14],
  ['CR alone', broken.replaceAll('\n', '\r'), 12, 14],
  ['a value below its key', broken.replace('nextHop: pool10', 'nextHop:\n      pool10'), 13, 7],
  ['a line with characters of two units', broken.replace('- fqdn: apps', "- { site: '😀', nextHop: pool10.contoso.com, fqdn: apps").replace(/contoso\.com\n {4}product[\s\S]*/u, 'contoso.com, product: lync2013, created: 2014-05-20 }\n'), 9, 28],
])('the column is right in %s', (_, content, line, column) => {
  const findings = findingsOf(topolint(['-f', 'json'], { cwd: folder({ 'topology.yaml': content }) }).stdout)
  const own = findings.filter(({ rule }) => rule === 'next-hop-newest-generation')
  expect(own).toMatchObject([{ start: { line, column }, end: { line, column: column + 'pool10.contoso.com'.length } }])
})

test('the column is right in an alias: where the value is used', () => {
  const text = broken.replace('fqdn: pool10.contoso.com', 'fqdn: &old pool10.contoso.com').replace('nextHop: pool10.contoso.com', 'nextHop: *old')
  const findings = findingsOf(topolint(['-f', 'json'], { cwd: folder({ 'topology.yaml': text }) }).stdout)
  expect(findings).toMatchObject([{ rule: 'next-hop-newest-generation', start: { line: 12, column: 14 }, end: { line: 12, column: 18 } }])
})

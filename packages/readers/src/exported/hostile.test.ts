import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '@topolint/engine'
import { readExported } from './read-exported.js'

const header = 'SipAddress,OwnerUrn,RegistrarPool\n'
const object = '{"SipAddress":"sip:a@contoso.com","OwnerUrn":"urn:application:x"}'

/** Whatever is done to it, reading ends and its places lie in the text. */
function isSane(text: string, language: Language = 'other'): boolean {
  const reading = readExported({ path: 'x', text, language })
  const spans = [...(reading?.findings ?? []), ...(reading?.facts.entities ?? [])].map(({ at }) => at)
  return spans.every(({ start, end }) => start >= 0 && start <= end && end <= text.length)
}

describe('hostile exports', () => {
  test.each<[string, () => string]>([
    ['an endless quote', () => `${header}"${'a'.repeat(1_000_000)}urn:application:x`],
    ['a million quotes', () => `${header}${'"'.repeat(1_000_001)}`],
    ['a million delimiters', () => `SipAddress,OwnerUrn${','.repeat(1_000_000)}\nurn:application:x`],
    ['a million rows of nothing', () => `${header}urn:application:x${'\n'.repeat(1_000_000)}`],
    ['100,000 levels of arrays', () => `${'['.repeat(100_000)}${object}`],
    ['100,000 levels of objects', () => `${'{"value":'.repeat(100_000)}${object}${'}'.repeat(100_000)}`],
    ['an array of nothing', () => `[${object}${',1'.repeat(1_000_000)}]`],
    ['100,000 nested elements', () => `<Objs xmlns="http://schemas.microsoft.com/powershell/2004/04">OwnerUrn${'<Obj RefId="0">'.repeat(100_000)}`],
    ['a reference to itself', () => '<Objs xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj RefId="0"><Props><Ref N="OwnerUrn" RefId="0"/></Props></Obj></Objs>'],
    ['keys that objects inherit', () => '{"OwnerUrn":"urn:application:x","SipAddress":"__proto__","__proto__":{"a":1},"constructor":"b"}'],
  ])('%s', (_name, text) => {
    expect(isSane(text())).toBe(true)
  })

  test('more objects than any deployment has are not read, and that is said', () => {
    const reading = readExported({ path: 'x.csv', text: `${header}${'sip:a@contoso.com,urn:application:x,\n'.repeat(100_010)}`, language: 'other' })
    expect(reading?.findings.map(({ message }) => message)).toEqual(['the file holds more than 100000 objects; those from here on are not read'])
  })

  test('any rows', () => {
    const cell = fc.constantFrom('sip:a@contoso.com', 'urn:application:x', '"', '""', '"a,b"', '"a\nb"', ',', ';', '\r\n', '\n', '\r', '#TYPE x', '', '{', '[', '<')
    fc.assert(fc.property(fc.array(cell, { maxLength: 30 }), (cells) => isSane(`${header}${cells.join(',')}`)))
  })
})

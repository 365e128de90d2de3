import { afterEach, describe, expect, test } from 'vitest'
import { readExported } from './read-exported.js'

// called with the text or the pattern as `this` only
// eslint-disable-next-line @typescript-eslint/unbound-method -- put back after each test
const { charCodeAt, indexOf, slice } = String.prototype
// eslint-disable-next-line @typescript-eslint/unbound-method -- put back after each test
const { exec } = RegExp.prototype

/** How many characters are looked at: one by one, searched through, taken out or matched. */
function counted(path: string, text: string): number {
  let count = 0
  String.prototype.charCodeAt = function (index: number) {
    count++
    return charCodeAt.call(this, index)
  }
  String.prototype.indexOf = function (wanted: string, from = 0) {
    const found = indexOf.call(this, wanted, from)
    count += (found < 0 ? this.length : found) - Math.min(from, this.length)
    return found
  }
  String.prototype.slice = function (start?: number, end?: number) {
    const piece = slice.call(this, start, end)
    count += piece.length
    return piece
  }
  RegExp.prototype.exec = function (text: string) {
    const match = exec.call(this, text)
    count += match?.[0].length ?? 0
    return match
  }
  const reading = readExported({ path, text, language: path.endsWith('.json') ? 'json' : 'other' })
  putBack()
  if (reading === undefined) throw new Error(`${path} is no export`)
  return count
}

function putBack(): void {
  Object.assign(String.prototype, { charCodeAt, indexOf, slice })
  Object.assign(RegExp.prototype, { exec })
}

afterEach(putBack)

const owner = (at: number): string => `urn:application:helpdesk${at}`

function contacts(size: number): readonly (readonly [string, string])[] {
  return Array.from({ length: size }, (_, at) => [`sip:contact${at}@contoso.com`, owner(at)] as const)
}

const shapes: Readonly<Record<string, (size: number) => string>> = {
  'contacts.csv': (size) => `"SipAddress","OwnerUrn","RegistrarPool","Identity"\n${contacts(size).map(([sip, urn], at) => `"${sip}","${urn}","pool13.contoso.com","CN=${at}"`).join('\n')}\n`,
  'contacts.json': (size) => JSON.stringify(contacts(size).map(([sip, urn], at) => ({ Identity: `CN=${at}`, RegistrarPool: 'pool13.contoso.com', SipAddress: sip, OwnerUrn: urn }))),
}

describe('four times the export takes four times the steps', () => {
  test.each(Object.entries(shapes))('%s', (path, text) => {
    const [once, fourfold, sixteenfold] = [100, 400, 1600].map((size) => counted(path, text(size)))
    expect(fourfold).toBeLessThan((once ?? 0) * 4.8)
    expect(sixteenfold).toBeLessThan((fourfold ?? 0) * 4.8)
  })
})

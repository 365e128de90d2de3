import { describe, expect, test } from 'vitest'
import { FactsWriter } from '../../test/estate-of.js'
import type { Estate } from '../estate/estate.js'

function versions(estate: Estate, computer = 'app1.contoso.com'): unknown {
  return estate.entity('computer', computer).read('ucmaVersions')
}

function pool(writer: FactsWriter, name: string, ucma: string): FactsWriter {
  return writer.add('applicationPool', name, { computers: ['APP1.contoso.com'] }).add('application', 'helpdesk', { pool: name, ucma })
}

describe('the versions of UCMA on a computer', () => {
  test('are those that are installed, each once and by its release', () => {
    const estate = new FactsWriter().add('computer', 'app1.contoso.com', { ucma: ['4', '4.0', '4.0.8308.0', '3.0'] }).estate()
    expect(versions(estate)).toEqual(['4.0', '3.0'])
  })

  test('are those of the applications of all its pools too', () => {
    const writer = pool(pool(new FactsWriter().add('computer', 'app1.contoso.com', { ucma: ['4.0'] }), 'apps.contoso.com', '2.0'), 'bots.contoso.com', '3.0')
    expect(versions(writer.estate())).toEqual(['4.0', '2.0', '3.0'])
  })

  test('are not those of applications that go, nor those that nobody knows', () => {
    const writer = pool(new FactsWriter().add('computer', 'app1.contoso.com'), 'apps.contoso.com', '?$ucma')
    writer.add('applicationPool', 'old.contoso.com', { computers: ['app1.contoso.com'], decommissioned: '2014-09-30' }).add('application', 'helpdesk', { pool: 'old.contoso.com', ucma: '2.0' })
    expect(versions(writer.estate())).toEqual([])
  })

  test('are not known to their end where the list is not', () => {
    const list = versions(new FactsWriter().add('computer', 'app1.contoso.com', { ucma: ['4.0', '…'] }).estate())
    expect(Array.isArray(list) ? list.length : list).toBe(2)
  })
})

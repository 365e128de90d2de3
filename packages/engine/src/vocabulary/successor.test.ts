import { expect, test } from 'vitest'
import { FactsWriter } from '../../test/estate-of.js'

test('a pool has a successor where one of its applications is on another pool, by any spelling', () => {
  const estate = new FactsWriter()
    .add('applicationPool', 'old.contoso.com', { applications: ['old.contoso.com/HelpDesk'] })
    .add('applicationPool', 'new.contoso.com', { applications: ['new.contoso.com/urn:application:helpdesk', 'new.contoso.com/queue'] })
    .add('applicationPool', 'other.contoso.com', { applications: ['other.contoso.com/sorter'] })
    .add('application', 'HelpDesk', { pool: 'old.contoso.com' })
    .add('application', 'urn:application:helpdesk', { pool: 'new.contoso.com' })
    .add('application', 'queue', { pool: 'new.contoso.com' })
    .add('application', 'sorter', { pool: 'other.contoso.com' })
    .estate()
  expect(estate.entities('applicationPool').map((pool) => pool.read('hasSuccessor'))).toEqual([true, true, false])
})

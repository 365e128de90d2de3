import { expect, test } from 'vitest'
import { nearestName } from './nearest-name.js'

test.each([
  ['Registar', ['Registrar', 'RequiresReplication'], 'Registrar'],
  ['STIE', ['Site', 'State'], 'Site'],
  ['Sate', ['Site', 'State'], undefined],
  ['Id', ['Ip', 'Ie'], undefined],
  ['Pol', ['Pool'], 'Pool'],
  ['Po', ['Pool'], undefined],
  ['Colour', ['Registrar', 'Site'], undefined],
  ['aabbcc', ['aabb', 'aabbccx'], 'aabbccx'],
  ['aabbcc', ['aabbccx', 'aabbccy', 'aabbcc1'], undefined],
  ['a'.repeat(100), ['a'.repeat(99)], undefined],
])('%s among %j is %s', (wrong, names, meant) => {
  expect(nearestName(wrong, names)).toBe(meant)
})

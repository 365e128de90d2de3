import { generationIds, levels, profileNames } from '@topolint/core'
import { generationNames, levelSettings, profileNames as configuredProfiles } from '@topolint/host'
import { expect, test } from 'vitest'

test('a configuration can name what there is', () => {
  expect(levelSettings).toEqual([...levels, 'off'])
  expect(configuredProfiles).toEqual(profileNames)
  expect(generationNames).toEqual(generationIds)
})

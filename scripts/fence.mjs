// @ts-check
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'

/**
 * Which of our packages each room may import; the direction of imports is the architecture. A room stands below those it imports.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const rooms = {
  'packages/yaml': [],
  'packages/powershell': [],
  'packages/engine': ['@topolint/yaml'],
  'packages/readers': ['@topolint/engine', '@topolint/powershell', '@topolint/yaml'],
  'packages/core': ['@topolint/engine', '@topolint/readers'],
  'packages/reporters': ['@topolint/engine'],
  'packages/host': ['@topolint/yaml'],
  'packages/project': ['@topolint/core', '@topolint/host'],
  'apps/cli': ['@topolint/core', '@topolint/reporters', '@topolint/host', '@topolint/project'],
  'apps/action': ['@topolint/core', '@topolint/reporters', '@topolint/host', '@topolint/project'],
}

/** Rooms that may touch the machine; everything else runs in a browser too. */
export const machineRooms = ['packages/host', 'packages/project', 'apps/cli', 'apps/action']

/**
 * Libraries that one place alone imports, so that one file is read to replace them. A name that ends in a slash is a scope.
 * @type {Readonly<Record<string, string>>}
 */
export const soleImporters = {
  'js-yaml': 'packages/yaml',
  '@marcbachmann/cel-js': 'packages/engine/src/expression',
  saxes: 'packages/readers/src/xml',
  '@lezer/': 'packages/readers/src/markdown',
  commander: 'apps/cli/src',
  '@octokit/': 'apps/action/src/github/github.ts',
}

/**
 * Why a file may not import something; undefined when it may.
 * @param {string} file path from the root of the repository, with slashes
 * @param {string} specifier
 * @returns {string | undefined}
 */
export function refusal(file, specifier) {
  const room = roomOf(file)
  if (room === undefined) return undefined
  if (specifier.startsWith('.')) return escape(room, file, specifier)
  if (isBuiltin(specifier)) return machineRooms.includes(room) || isTooling(file) ? undefined : `Only ${machineRooms.join(', ')} import Node built-ins.`
  if (/^(@topolint\/|topolint($|\/))/.test(specifier)) return ours(room, specifier)
  return library(file, specifier)
}

/** @param {string} file */
export function roomOf(file) {
  return Object.keys(rooms).find((room) => file.startsWith(`${room}/`))
}

/** Tests, benchmarks and scripts run on a machine; the direction of imports holds for them all the same. @param {string} file */
function isTooling(file) {
  return /\.test\.ts$|\/(test|bench|scripts)\/|\.config\.[cm]?[jt]s$/.test(file)
}

/** @param {string} room @param {string} file @param {string} specifier */
function escape(room, file, specifier) {
  const target = posix.join(posix.dirname(file), specifier)
  if (roomOf(`${target}/`) === room) return undefined
  const isShared = isTooling(file) && roomOf(`${target}/`) === undefined
  return isShared ? undefined : `${specifier} leaves ${room}; import another package by its name.`
}

/** @param {string} room @param {string} specifier */
function ours(room, specifier) {
  const allowed = rooms[room] ?? []
  return allowed.includes(specifier) ? undefined : `${room} imports of ours: ${allowed.join(', ') || 'nothing'}; not ${specifier}.`
}

/** @param {string} file @param {string} specifier */
function library(file, specifier) {
  const owned = Object.entries(soleImporters).find(([name]) => (name.endsWith('/') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`)))
  if (owned === undefined) return undefined
  const [name, place] = owned
  return file === place || file.startsWith(`${place}/`) ? undefined : `${name} is imported by ${place} alone.`
}

/**
 * Which of our packages each room may import; the direction of imports is the architecture.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const rooms = {
  'packages/yaml': [],
  'packages/powershell': [],
  'packages/engine': ['yaml'],
  'packages/readers': ['engine', 'powershell', 'yaml'],
  'packages/core': ['engine', 'readers'],
  'packages/reporters': ['engine'],
  'packages/host': ['yaml'],
  'apps/cli': ['core', 'reporters', 'host'],
  'apps/action': ['core', 'reporters', 'host'],
}

/** Rooms that may touch the machine. */
export const machineRooms = ['packages/host', 'apps/cli', 'apps/action']

/** Libraries that one place alone may import. */
export const soleImporters = {
  'js-yaml': ['packages/yaml'],
  '@marcbachmann/cel-js': ['packages/engine/src/expression'],
  '@octokit/rest': ['apps/action/src/github.ts'],
}

const tests = ['**/*.test.ts', '**/test/**', '**/bench/**']
const nodeBuiltIns = { regex: '^(node:.*|fs|path|os|child_process|process|url|crypto|stream|util|http|https|net|worker_threads)$', message: 'Only packages/host and apps/ may import Node built-ins.' }

/** @param {string} room @param {readonly string[]} allowed */
function ownPackages(room, allowed) {
  const names = allowed.length === 0 ? '(?!)' : allowed.join('|')
  return { regex: `^(@topolint/(?!(${names})$)|topolint(/|$))`, message: `${room} may import of ours only: ${allowed.join(', ') || 'nothing'}.` }
}

/** @param {string} room */
function libraries(room) {
  return Object.entries(soleImporters)
    .filter(([, places]) => !places.includes(room))
    .map(([name, places]) => ({ regex: `^${name}(/|$)`, message: `${name} is imported by ${places.join(', ')} alone.` }))
}

/** @param {string} room @param {readonly string[]} allowed */
function roomFence(room, allowed) {
  const machine = machineRooms.includes(room) ? [] : [nodeBuiltIns]
  const patterns = [ownPackages(room, allowed), ...libraries(room), ...machine, { regex: '^(\\.\\./)+(packages|apps)/', message: 'Import another package by its name.' }]
  return { files: [`${room}/src/**/*.ts`], ignores: tests, rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

/** Places inside a room that may import one library more than the room. */
function innerFences() {
  return Object.entries(soleImporters).flatMap(([name, places]) =>
    places
      .filter((place) => !(place in rooms))
      .map((place) => {
        const room = Object.keys(rooms).find((folder) => place.startsWith(`${folder}/`)) ?? place
        const fenced = roomFence(room, rooms[room] ?? [])
        const [severity, { patterns }] = fenced.rules['no-restricted-imports']
        const files = place.endsWith('.ts') ? [place] : [`${place}/**/*.ts`]
        return { files, ignores: tests, rules: { 'no-restricted-imports': [severity, { patterns: patterns.filter(({ regex }) => regex !== `^${name}(/|$)`) }] } }
      }),
  )
}

/** The import fence as ESLint configuration. */
export const fence = [...Object.entries(rooms).map(([room, allowed]) => roomFence(room, allowed)), ...innerFences()]

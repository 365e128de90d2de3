// @ts-check

/**
 * @typedef {'none' | 'patch' | 'minor' | 'major'} Step
 * @typedef {import('./workspaces.mjs').Manifest} Manifest
 * @typedef {{ name: string, type: Step }} Release
 */

/** @type {readonly Step[]} */
const steps = ['none', 'patch', 'minor', 'major']

/** Packages that are of use without topolint have a version of their own; all others share one, so that a command, its rules and its action belong together. */
const alone = ['@topolint/yaml', '@topolint/powershell']

/**
 * The versions after a release, worked out apart from the tool that makes it: what is asked for, shared by those that move together,
 * and a patch for whoever depends on a version outside its range.
 * @param {readonly Manifest[]} manifests those that others depend on first
 * @param {readonly Release[]} asked
 * @returns {Readonly<Record<string, string>>}
 */
export function expectedVersions(manifests, asked) {
  /** @type {Map<string, Step>} */
  const chosen = new Map(manifests.map(({ name }) => [name, highest(asked.filter((release) => release.name === name).map(({ type }) => type))]))
  const together = manifests.filter(({ name }) => !alone.includes(name))
  const next = (/** @type {Manifest} */ { name, version }) => bump(version, chosen.get(name) ?? 'none')

  const settle = () => {
    const shared = highest(together.map(({ name }) => chosen.get(name) ?? 'none'))
    for (const { name } of together) chosen.set(name, shared)
    const left = manifests.filter((manifest) => chosen.get(manifest.name) === 'none' && manifests.some((other) => !holds(manifest.dependencies?.[other.name], next(other))))
    for (const { name } of left) chosen.set(name, 'patch')
    return left.length > 0
  }
  while (settle());
  return Object.fromEntries(manifests.map((manifest) => [manifest.name, next(manifest)]))
}

/**
 * Whether a caret range takes a version: below 1.0.0 the first number that is not zero must stay.
 * @param {string | undefined} range undefined asks for nothing
 * @param {string} version
 */
export function holds(range, version) {
  if (range === undefined) return true
  if (!range.startsWith('^')) return false
  const lower = numbers(range.slice(1))
  const actual = numbers(version)
  const fixed = lower.findIndex((part) => part > 0)
  const kept = fixed === -1 ? lower.length : fixed + 1
  return lower.slice(0, kept).every((part, index) => part === actual[index]) && compare(actual, lower) >= 0
}

/** @param {string} version @param {Step} step */
export function bump(version, step) {
  const [major = 0, minor = 0, patch = 0] = numbers(version)
  const versions = { none: version, patch: `${major}.${minor}.${patch + 1}`, minor: `${major}.${minor + 1}.0`, major: `${major + 1}.0.0` }
  return versions[step]
}

/** @param {readonly Step[]} all */
function highest(all) {
  return all.reduce((one, other) => (steps.indexOf(other) > steps.indexOf(one) ? other : one), 'none')
}

/** @param {string} version */
function numbers(version) {
  return version.split('.').map(Number)
}

/** @param {readonly number[]} one @param {readonly number[]} other */
function compare(one, other) {
  const at = one.findIndex((part, index) => part !== other[index])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

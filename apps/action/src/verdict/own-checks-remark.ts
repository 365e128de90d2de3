/** Files that are named. */
const most = 5

/** A change must not switch its own checks off, and whoever reviews it is to know that it would. */
export function ownChecksRemark(paths: readonly string[]): string {
  const named = paths.slice(0, most)
  const names = paths.length > most ? [...named, `${paths.length - most} more`] : named
  const listed = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
  return `The change touches ${listed}, by which the checks go: that takes effect when it is merged, and this run went by the base.`
}

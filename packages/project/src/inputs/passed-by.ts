const mostNames = 3

/** What git keeps elsewhere is not linted, and must not look as if it had been. */
export function passedBy(pointers: Iterable<string>, submodules: readonly string[]): readonly string[] {
  const files = [...pointers]
  return [
    ...(files.length === 0 ? [] : [`not linted: ${files.length === 1 ? '1 file' : `${files.length} files`} of Git LFS, of which git keeps pointers only (${named(files)})`]),
    ...(submodules.length === 0 ? [] : [`not linted: ${submodules.length === 1 ? '1 submodule' : `${submodules.length} submodules`} (${named(submodules)})`]),
  ]
}

function named(paths: readonly string[]): string {
  const more = paths.length - mostNames
  return [...paths.slice(0, mostNames), ...(more > 0 ? [`and ${more} more`] : [])].join(', ')
}

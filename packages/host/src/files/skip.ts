/** Says of a folder or file met on the way whether to pass it by; the path is absolute. */
export type Skip = (path: string, name: string, isFolder: boolean) => boolean

const skipped = new Set(['.git', 'node_modules'])

/** What no team keeps its own files in. */
export const skipAlways: Skip = (_path, name, isFolder) => isFolder && skipped.has(name)

/** Words that, as the first one, are no path. */
export const commandNames: readonly string[] = ['baseline', 'explain', 'graph', 'import', 'init', 'new', 'rules', 'show', 'test']

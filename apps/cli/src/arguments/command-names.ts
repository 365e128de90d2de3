/** Words that, as the first one, are no path. */
export const commandNames: readonly string[] = ['baseline', 'explain', 'new', 'rules', 'show', 'test']

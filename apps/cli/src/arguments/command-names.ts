/** Words that, as the first one, are no path. */
export const commandNames: readonly string[] = ['explain', 'new', 'rules', 'show', 'test']

// @ts-check

/**
 * Built-in modules that cost more than they give. Importing `node:process` reads all its properties, and with them opens all three streams;
 * the global is the same object. The parser of the command line asks for `node:child_process` to start subcommands that are programs of their own: there are none.
 * @type {Readonly<Record<string, string>>}
 */
const cheap = {
  'node:process': 'module.exports = globalThis.process',
  'node:child_process': 'module.exports = {}',
}

const prefix = '\0cheap:'

/** @type {import('rolldown').Plugin} */
export const cheapBuiltins = {
  name: 'cheap-builtins',
  resolveId: (specifier) => (Object.hasOwn(cheap, specifier) ? prefix + specifier : undefined),
  load: (id) => (id.startsWith(prefix) ? { code: cheap[id.slice(prefix.length)] ?? '', moduleType: 'js' } : undefined),
}

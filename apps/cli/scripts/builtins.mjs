// @ts-check

/**
 * Built-in modules that cost more than they give. Importing `node:process` reads all its properties, and with them opens all three streams;
 * the global is the same object. The parser of the command line asks for `node:child_process` to start subcommands that are programs of their own: there are none.
 * @type {Readonly<Record<string, { readonly code: string, readonly importer: RegExp }>>}
 */
const cheap = {
  'node:process': { code: 'module.exports = globalThis.process', importer: /(?:)/ },
  'node:child_process': { code: 'module.exports = {}', importer: /[\\/]node_modules[\\/]commander[\\/]/ },
}

const prefix = '\0cheap:'

/** @type {import('rolldown').Plugin} */
export const cheapBuiltins = {
  name: 'cheap-builtins',
  resolveId: (specifier, importer = '') => (Object.hasOwn(cheap, specifier) && cheap[specifier]?.importer.test(importer) ? prefix + specifier : undefined),
  load: (id) => (id.startsWith(prefix) ? { code: cheap[id.slice(prefix.length)]?.code ?? '', moduleType: 'js' } : undefined),
}

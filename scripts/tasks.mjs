// @ts-check
import { bin, runNode } from './process.mjs'

/**
 * Runs tasks of the packages, each after those it depends on, from the cache where nothing changed.
 * @param {readonly string[]} args tasks and options of turbo
 * @returns {number} exit code
 */
export function runTasks(...args) {
  return runNode(bin('turbo'), ['run', '--ui=stream', ...args])
}

import type { Event } from './event.js'

/** Why a mode has no place at an event, with what to do; nothing where it has one. */
export function refusalOfMode(mode: 'lint' | 'post', event: Event): string | undefined {
  const name = nameOf(event)
  if (mode === 'lint') {
    const isTrusted = event.kind === 'workflow-run' || (event.kind === 'pull-request' && event.isTarget)
    return isTrusted ? `On ${name} topolint lints nothing: the workflow has rights here that the files to be linted must not come near. Expected mode: post in this workflow, and mode: lint in one that runs on pull_request.` : undefined
  }
  if (event.kind === 'workflow-run' || event.kind === 'pull-request') return undefined
  return `With mode: post a pull request is written to, and ${name === '' ? 'this event' : name} speaks of none. Expected a workflow that runs on workflow_run.`
}

function nameOf(event: Event): string {
  switch (event.kind) {
    case 'pull-request':
      return event.isTarget ? 'pull_request_target' : 'pull_request'
    case 'workflow-run':
      return 'workflow_run'
    case 'merge-group':
      return 'merge_group'
    case 'push':
      return 'push'
    case 'other':
      return event.name
  }
}

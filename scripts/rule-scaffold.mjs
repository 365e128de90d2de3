// @ts-check

/**
 * The files of a rule that is still to be written. Fields are left empty on purpose: the rule does not load before they are filled, and the tests name each of them.
 * @param {string} topic
 * @param {string} id
 * @returns {Readonly<Record<string, string>>} text by path
 */
export function scaffoldRule(topic, id) {
  return { [`packages/core/rules/${topic}/${id}.yaml`]: rule(id), [`.changeset/${id}.md`]: change(id) }
}

/**
 * Why a name cannot be that of a rule; undefined when it can.
 * @param {string} name
 */
export function refuseName(name) {
  const [topic = '', id = '', ...rest] = name.split('/')
  if (rest.length > 0 || !/^[a-z]+(-[a-z]+)*$/.test(topic)) return 'Name a topic and an id: npm run new-rule -- topology/next-hop-missing'
  if (!/^[a-z][a-z\d]*(-[a-z\d]+){1,6}$/.test(id)) return `${id === '' ? 'The id' : id} must be two words or more in kebab case, named after the defect.`
  return undefined
}

/** @param {string} id */
function rule(id) {
  return `id: ${id}
title:
level: error
tags: []
basis:
  - document:
    section:
    says:
    statements: []
why: >-

remedy: >-

each:
when:
require:
at:
message:
valid:
  - name:
    input: |

invalid:
  - name:
    input: |

`
}

/** @param {string} id */
function change(id) {
  return `---
'topolint': minor
'@topolint/core': minor
---

New rule \`${id}\`.
`
}

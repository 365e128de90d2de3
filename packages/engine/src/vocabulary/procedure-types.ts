import { subjectNames } from '../operation/subject.js'
import { known, type Field } from '../model/field.js'
import type { View } from '../estate/view.js'
import { nowhere } from '../source/source.js'
import { claimed, derived, type FieldDefinition, type TypeDefinition } from './type-definition.js'

const otherTypes: Readonly<Record<string, string>> = { port: 'int', requiresReplication: 'bool', enableTcp: 'bool' }

function theContact(step: View): Field {
  const contact = step.field('contact')
  return contact.state === 'known' ? contact : known('the contact', nowhere)
}

function isForced(step: View): Field {
  const force = step.field('force')
  return force.state === 'absent' ? known(false, nowhere) : force
}

const subjects: Readonly<Record<string, FieldDefinition>> = Object.fromEntries(
  subjectNames.map((name) => [name, claimed(otherTypes[name] ?? 'string', `the ${name} that the step is about`)]),
)

/** One step of a procedure, whatever language it is written in. */
export const stepType: TypeDefinition = {
  name: 'Step',
  identity: 'name',
  says: 'one step of a procedure',
  fields: {
    name: claimed('string', 'what was written: the command, or the first words'),
    text: claimed('string', 'all of it as it is written'),
    does: { type: 'string', says: 'the operation that it was recognised as', closed: 'operation' },
    ...subjects,
    theContact: derived('string', 'its contact as messages speak of it: by its address, or as the contact where that is not known', theContact),
    before: { type: 'Estate', says: 'the estate as known just before the step', leadsTo: ({ source }) => source.before?.().self },
    contactAfter: { type: 'Contact', says: 'its contact as an export shows it that a later step of the procedure names', leadsTo: ({ source }) => source.contactAfter?.() },
    shell: claimed('Generation', 'the product whose management shell or Topology Builder is used'),
    force: claimed('bool', 'whether -Force is given'),
    isForced: derived('bool', 'it is done with -Force, which is not so where nothing is given', isForced),
    authoritative: claimed('bool', 'Authoritative, of a new SIP domain'),
    default: claimed('bool', 'Default Domain, of a new SIP domain'),
  },
}

/** What a script, a runbook or a plan does. */
export const procedureType: TypeDefinition = {
  name: 'Procedure',
  identity: 'name',
  says: 'what a script, a runbook or a plan does',
  fields: {
    name: claimed('string', 'its name'),
    form: claimed('string', 'what it is', ['plan', 'script', 'function', 'runbook']),
    scenario: { type: 'string', says: 'the scenario that it carries out, where only one is possible', closed: 'scenario' },
    scenarios: claimed('list<string>', 'the scenarios that it may carry out'),
    does: claimed('list<string>', 'the operations in it, each once'),
    application: claimed('Application', 'the application that it is about'),
    makes: claimed('list<Application>', 'the trusted applications that it makes'),
    frontEnds: claimed('list<Computer>', 'the computers of the Front End pools that it hangs application pools on'),
    prerequisites: claimed('Prerequisites', 'what has to be there before its first step'),
  },
}

export const prerequisitesType: TypeDefinition = {
  name: 'Prerequisites',
  says: 'what has to be there before the first step of a procedure',
  fields: {
    updates: claimed('list<string>', 'the updates that have to be installed'),
    installed: claimed('list<string>', 'the software that has to be installed'),
    groups: claimed('list<string>', 'the groups that the account has to be in'),
  },
}

import { list, map, object, oneOf, optional, required, text, unionByKey } from '@topolint/yaml'

const words = {
  says: required(text({ description: 'What the fix does, as in "route it through the newest pool".' })),
  safety: required(oneOf(['safe', 'unsafe'], { description: 'Unsafe is everything that changes what servers do.' })),
}

const inserted = object(
  { do: required(text({ description: 'The operation of the new step.' })), with: optional(map(text(), { description: 'Its subjects, each an expression.' })) },
  { name: 'insertedStep' },
)

/** How rule files write a fix: another value for a field, one that is missing, or new steps beside the one that is found. */
export const fixFile = unionByKey({
  set: object(
    {
      set: required(text({ description: 'The path of the field that gets another value.', examples: ['self.nextHop'] })),
      to: required(text({ description: 'An expression for the value; where it is not known, no fix is offered.' })),
      ...words,
    },
    { name: 'setFix' },
  ),
  add: object(
    {
      add: required(text({ description: 'The path of the field that is missing.', examples: ['self.legacyName'] })),
      to: required(text({ description: 'An expression for the value; where it is not known, no fix is offered.' })),
      ...words,
    },
    { name: 'addFix' },
  ),
  insert: object({ insert: required(list(inserted, { min: 1 })), where: required(oneOf(['before', 'after'])), ...words }, { name: 'insertFix' }),
})

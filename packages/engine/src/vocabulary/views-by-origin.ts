import type { FieldDefinition } from './type-definition.js'

/** The same entity by one kind of source alone; absent where no such source speaks of it. */
export function viewsByOrigin(type: string): Readonly<Record<'exported' | 'declared', FieldDefinition>> {
  return {
    exported: { type, says: 'the same as exported topology documents alone describe it', leadsTo: (self) => self.estate.narrowed(self, 'exported') },
    declared: { type, says: 'the same as topolint documents alone describe it', leadsTo: (self) => self.estate.narrowed(self, 'declared') },
  }
}

export { readDocuments } from './yaml/read-documents.js'
export type { DocumentOptions, DocumentReading, KnownWords } from './yaml/document-reading.js'
export { documentSchema } from './yaml/schema/document-schema.js'

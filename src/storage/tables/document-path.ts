import { reference, text } from './column.js';
import { table } from './table.js';

/** Which documents an address may lead to that was typed or pasted: by host and path alone. */
export const DOCUMENT_PATH = table(
  'document_path',
  {
    /** `pathKey` of domain/record/address.ts. */
    path: text(),
    document: reference('document'),
  },
  { primaryKey: ['path', 'document'] },
);

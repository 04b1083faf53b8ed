import { int } from './column.js';
import { table } from './table.js';

/** One row: by which version of the rules everything was derived from the facts, and up to which statement. */
export const DERIVED = table('derived', { version: int(), statements: int() }, { primaryKey: ['version'] });

import { foldedVoice, int, number, reference } from './column.js';
import { table } from './table.js';

/** Each of the voices whose word a statement is, with what it counts for: its own at 0, then those it was said jointly with. */
export const STATEMENT_VOICE = table(
  'statement_voice',
  { statement: reference('statement'), position: int(), voice: number('source'), root: foldedVoice() },
  { primaryKey: ['statement', 'position'], indexes: { statement_voice_voice: ['voice', 'statement'] } },
);

/**
 * Whose word statements are, in SQL: `statement_voice` has a row for each of their voices, with what it counts for
 * (semantics.md, Facts and time; Provenance and independence).
 */

/** The statements of which one source is source or voice; takes it twice. */
export const OF_SOURCE =
  '(select seq from statement_summary where source = ? union select statement from statement_voice where voice = ?)';

/** One source is source or voice of the statement with a summary; takes it twice. */
export const isOfSource = (summary: string): string =>
  `(${summary}.source = ? or exists (select 1 from statement_voice sv where sv.statement = ${summary}.seq and sv.voice = ?))`;

/** Each source that is source or voice of some statements, with these; takes the statements twice. */
export const SPEAKING_IN =
  '(select source, seq from statement_summary where seq in ?? union select voice, statement from statement_voice where statement in ??)';

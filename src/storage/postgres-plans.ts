import type { Pool } from 'pg';

/** How PostgreSQL is to plan what is read, and what is written: its own ways. */
const SETTINGS: readonly { readonly name: string; readonly reading: string; readonly writing: string }[] = [
  { name: 'plan_cache_mode', reading: 'force_generic_plan', writing: 'auto' },
  { name: 'join_collapse_limit', reading: '1', writing: '8' },
  { name: 'from_collapse_limit', reading: '1', writing: '8' },
  { name: 'enable_hashjoin', reading: 'off', writing: 'on' },
  { name: 'enable_mergejoin', reading: 'off', writing: 'on' },
];

const AS_WRITTEN = SETTINGS.map(({ name, reading }) => `-c ${name}=${reading}`).join(' ');

/**
 * Has every connection of a pool join in the order in which a query is written and look up one row after another, as
 * SQLite does: what a recursive query finds PostgreSQL guesses millions of times too many, and would go through whole tables
 * for it. Each text is planned once on a connection, since another plan would be as wrong. Connections that are open and
 * idle are closed.
 */
export async function planAsWritten(pool: Pool): Promise<void> {
  const { options = '' } = pool.options;
  pool.options.options = `${options} ${AS_WRITTEN}`;
  while (pool.idleCount > 0) (await pool.connect()).release(true);
}

/** Columns that let a transaction that writes plan freely until its end: it goes through many rows at once. */
export const PLAN_FREELY = SETTINGS.map(
  ({ name, writing }) => `set_config('${name}', '${writing}', true)`,
).join(', ');

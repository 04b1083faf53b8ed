import type { QueryRunner } from 'typeorm';
import { isPostgres } from '../dialect.js';

/**
 * Has tables of facts refuse that rows are changed, deleted or, on SQLite, inserted in the place of others, as those of
 * migration 4 do. Migrations go by it: what it does to a table stays.
 */
export async function refuseChanges(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables)
    for (const statement of isPostgres(runner) ? [onPostgres(table)] : await onSqlite(runner, table))
      await runner.query(statement);
}

/** Takes the refusals off again. */
export async function allowChanges(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables)
    for (const trigger of isPostgres(runner) ? ['change'] : ['update', 'delete', 'replace'])
      await runner.query(
        `drop trigger ${table}_${trigger}_refused${isPostgres(runner) ? ` on ${table}` : ''}`,
      );
}

const onPostgres = (table: string): string =>
  `create trigger ${table}_change_refused before update or delete or truncate on ${table}
     for each statement execute function refuse_change()`;

async function onSqlite(runner: QueryRunner, table: string): Promise<string[]> {
  const keys = (await runner.query(
    `select group_concat('n.' || name || ' = new.' || name, ' and ') as same
       from pragma_table_info('${table}') where pk > 0
     union all
     select (select group_concat('n.' || i.name || ' = new.' || i.name, ' and ') from pragma_index_info(l.name) i)
       from pragma_index_list('${table}') l where l."unique" = 1 and l.origin <> 'pk'`,
  )) as { same: string }[];
  const taken = keys.map(({ same }) => `exists (select 1 from ${table} n where ${same})`).join(' or ');
  return [
    ...['update', 'delete'].map(
      (change) => `create trigger ${table}_${change}_refused before ${change} on ${table} begin
        select raise(abort, 'Facts are only ever added: ${change} of ${table} is refused.'); end`,
    ),
    `create trigger ${table}_replace_refused before insert on ${table} when ${taken} begin
      select raise(abort, 'Facts are only ever added: ${table} has a row of this key.'); end`,
  ];
}

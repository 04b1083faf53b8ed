import type { Column } from './column.js';

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** A table of the database. Its entity, the types of its rows and the lists of its columns all come from this. */
export interface Table<C extends Columns = Columns> {
  readonly name: string;
  readonly columns: C;
  readonly primaryKey: readonly string[];
  /** Combinations of columns that stand in one row only. */
  readonly uniques: readonly (readonly string[])[];
  readonly indexes: Readonly<Record<string, readonly string[]>>;
}

type NameOf<C extends Columns> = keyof C & string;

/** The name of a column. */
export type ColumnName<T extends Table> = NameOf<T['columns']>;

type Held<C> = C extends Column<infer T> ? T : never;
type Shown<C extends Columns> = {
  [N in keyof C]: C[N] extends Column<unknown, true> ? N : never;
}[keyof C];
type Given<C extends Columns> = {
  [N in keyof C]: C[N] extends Column<unknown, boolean, true> ? N : never;
}[keyof C];

/** A whole row. */
export type Row<T extends Table> = {
  readonly [N in keyof T['columns']]: Held<T['columns'][N]>;
};

/** What is read of a node. */
export type ShownRow<T extends Table> = Pick<Row<T>, Shown<T['columns']>>;

/** A row to be inserted: what has a default may be left out. */
export type NewRow<T extends Table> = Pick<Row<T>, Given<T['columns']>> & Partial<Row<T>>;

/** Describes a table whose rows are numbered by `seq`, or that has the primary key given. */
export const table = <const C extends Columns>(
  name: string,
  columns: C,
  keys: {
    readonly primaryKey?: readonly NameOf<C>[];
    readonly uniques?: readonly (readonly NameOf<C>[])[];
    readonly indexes?: Readonly<Record<string, readonly NameOf<C>[]>>;
  } = {},
): Table<C> => ({
  name,
  columns,
  primaryKey: keys.primaryKey ?? ['seq'],
  uniques: keys.uniques ?? [],
  indexes: keys.indexes ?? {},
});

/** The columns that are read of a node. */
export const shownNames = ({ columns }: Table): string[] =>
  Object.keys(columns).filter((name) => columns[name]?.isShown);

/** Those of a table that may hold a number with a fraction. */
export const realNames = ({ columns }: Table): string[] =>
  Object.keys(columns).filter((name) => columns[name]?.kept === 'real');

/**
 * The columns that are read of a node, for a `select`.
 * @param alias what the table is called there
 * @param computed SQL of those that are not read as they are kept
 */
export const shownColumns = (
  table: Table,
  alias: string,
  computed: Readonly<Record<string, string>> = {},
): string =>
  shownNames(table)
    .map((name) => {
      const expression = computed[name];
      return expression === undefined ? `${alias}.${name}` : `${expression} as ${name}`;
    })
    .join(', ');

import type { Seq } from '../../kernel/seq.js';
import type { PageRequest } from '../../kernel/cursor.js';
import { fold } from '../../domain/text/tokens.js';
import { foldedName } from '../../domain/text/folded-name.js';
import { isKeepable } from '../names.js';
import { readInside } from '../inside.js';
import type { Reader } from '../reader.js';
import { searchCondition } from '../search/match.js';
import { countAll, readPage, type Page } from './page.js';
import { sql, throughout, type List, type Sql } from './rows.js';

/** Which sources: a search looks at names, aliases, descriptions and refs. */
export interface SourcesAsked {
  readonly search?: string | undefined;
  readonly kind?: string | undefined;
}

const sourceList = (reader: Reader, { search, kind }: SourcesAsked): List => ({
  name: 'sources',
  seq: 'o.seq',
  from: sql('source o'),
  where: [
    ...(kind === undefined ? [] : [sql('o.kind = ?', kind)]),
    ...(search === undefined || search.trim() === '' ? [] : [sourcesMatching(reader, search)]),
  ],
  stretches: throughout([{ expression: sql('o.seq') }]),
});

function sourcesMatching(reader: Reader, search: string): Sql {
  const match = searchCondition(reader.dialect, 'SOURCE', search);
  return match
    ? {
        text: `o.ref = ? or o.seq in (select e.node from ${match.from} where e.kind = 'SOURCE' and ${match.where})`,
        params: [isKeepable(search) ? search : '', ...match.params],
      }
    : sql('1 = 0');
}

export const listSources = (reader: Reader, asked: SourcesAsked, page: PageRequest): Promise<Page<number>> =>
  readPage(reader, sourceList(reader, asked), page);

export const countSources = (reader: Reader, asked: SourcesAsked): Promise<number> =>
  countAll(reader, sourceList(reader, asked));

const documentList = (publisher: number | undefined): List => ({
  name: 'documents',
  seq: 'd.seq',
  from: sql('document d'),
  where: publisher === undefined ? [] : [sql(PUBLISHED_BY, publisher, publisher)],
  stretches: throughout([{ expression: sql('d.seq') }]),
});

/** A further record of a document may say who published it. */
const PUBLISHED_BY = `d.seq in (select o.seq from document o where o.publisher = ?
  union select r.document from document_record r where r.publisher = ?)`;

export const listDocuments = (
  reader: Reader,
  publisher: number | undefined,
  page: PageRequest,
): Promise<Page<number>> => readPage(reader, documentList(publisher), page);

export const countDocuments = (reader: Reader, publisher: number | undefined): Promise<number> =>
  countAll(reader, documentList(publisher));

/** Measures or populations, all of them, in the order of recording. */
export async function listAll<K extends 'measure' | 'population'>(
  reader: Reader,
  table: K,
): Promise<Seq<K>[]> {
  return (await reader.all<{ seq: Seq<K> }>(`select seq from ${table} order by seq`)).map(({ seq }) => seq);
}

/** Categories, all of them or those of one dimension, in the order of recording. */
export async function listCategories(
  reader: Reader,
  dimension: string | undefined,
): Promise<Seq<'category'>[]> {
  if (dimension !== undefined && !isKeepable(dimension)) return [];
  const rows = await (dimension === undefined
    ? reader.all<{ seq: Seq<'category'> }>('select seq from category order by seq')
    : reader.all<{ seq: Seq<'category'> }>('select seq from category where dimension = ? order by seq', [
        dimension,
      ]));
  return rows.map(({ seq }) => seq);
}

/** Which places: a search looks at names, aliases, refs and codes. */
export interface PlacesAsked {
  readonly search?: string | undefined;
  /** Within this one, at any distance. */
  readonly within?: Seq<'place'> | undefined;
}

/** Places by code or ref: those a name of which holds a text, or whose ref or a code of which begins with it. */
export async function listPlaces(reader: Reader, { search, within }: PlacesAsked): Promise<Seq<'place'>[]> {
  const conditions = [
    ...(search === undefined || search.trim() === '' ? [] : [placesMatching(reader, search.trim())]),
    ...(within === undefined
      ? []
      : [sql('p.seq <> ? and p.seq in ??', within, await readInside(reader, within))]),
  ];
  const where = conditions.map(({ text }) => `(${text})`).join(' and ') || '1 = 1';
  const rows = await reader.all<{ seq: Seq<'place'>; ref: string }>(
    `select p.seq, p.ref from place p where ${where}`,
    conditions.flatMap(({ params }) => params),
  );
  return rows.sort((a, b) => (a.ref < b.ref ? -1 : 1)).map(({ seq }) => seq);
}

function placesMatching({ dialect }: Reader, search: string): Sql {
  if (!isKeepable(search)) return sql('1 = 0');
  const name = foldedName(search);
  const code = fold(search);
  return sql(
    `p.seq in (select n.place from place_name n cross join place o
       where o.seq = n.place and ${dialect === 'sqlite' ? 'instr' : 'strpos'}(n.folded, ?) > 0 and n.folded <> o.folded_ref
         and not exists (select 1 from place_code k where k.place = n.place and lower(k.code) = n.folded))
     or ${beginsWith('p.folded_ref')}
     or p.seq in (select k.place from place_code k where ${beginsWith('lower(k.code)')})`,
    name,
    code,
    code,
    code,
    code,
  );
}

const beginsWith = (text: string): string => `substr(${text}, 1, length(cast(? as text))) = cast(? as text)`;

import { listAt } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import type { NodeKind } from '../../kernel/ids.js';
import type { ClaimWording } from '../../domain/claim/wording.js';
import type { GivenPassage } from '../../domain/record/given.js';
import { periodLabel } from '../../domain/period-label.js';
import { tokenize } from '../../domain/text/tokens.js';
import type { SearchKind } from '../../domain/vocabulary/search-kinds.js';
import { ofManyRows } from '../many-rows.js';
import type { Reader } from '../reader.js';
import { CLAIM, type ClaimRow } from '../tables/claim.js';
import { documentColumns, type DocumentRow } from '../tables/document.js';
import { realNames } from '../tables/table.js';
import { indexable } from './indexable.js';
import { keyOfQuote } from './key-of-quote.js';
import { indexWord, markOfName, markOfValue, markOfWord, type Mark, type Part } from './index-word.js';

/** A record as it is found: the text of which an excerpt is shown, and all words by which the index has it. */
export interface Entry {
  readonly kind: SearchKind;
  readonly node: Seq<NodeKind>;
  readonly body: string;
  /** Different words of the text. */
  readonly length: number;
  /** Of a statement: what quotes that begin alike have in common. */
  readonly quote: number | null;
  readonly words: readonly string[];
}

/** Reads by what records of a kind are found; what has no words is left out. */
export const readEntries = async (
  reader: Reader,
  kind: SearchKind,
  nodes: readonly number[],
): Promise<Entry[]> =>
  (await READING[kind](reader, nodes))
    .map((found) => entryOf(kind, found))
    .filter(({ words }) => words.length > 0);

interface Found {
  readonly node: Seq<NodeKind>;
  readonly texts: readonly (string | null | undefined)[];
  readonly marks?: Readonly<Partial<Record<Part, readonly Mark[]>>>;
}

const READING: Readonly<Record<SearchKind, (reader: Reader, nodes: readonly number[]) => Promise<Found[]>>> =
  {
    CLAIM: readClaims,
    SOURCE: readSources,
    DOCUMENT: readDocuments,
    STATEMENT: readStatements,
    REBUTTAL: readRebuttals,
  };

function entryOf(kind: SearchKind, { node, texts, marks = {} }: Found): Entry {
  const body = together(texts);
  const tokens = new Set(tokenize(body).map(({ token }) => token));
  const words = new Set(indexable([...tokens].map((token) => indexWord(kind, 'OWN', markOfWord(token)))));
  for (const [part, more] of Object.entries(marks) as [Part, readonly Mark[]][])
    for (const mark of more) words.add(indexWord(kind, part, mark));
  const quote = kind === 'STATEMENT' ? keyOfQuote(body) : null;
  return { kind, node, body, length: tokens.size, quote, words: [...words] };
}

/** One text of several, each once. */
const together = (texts: Found['texts']): string =>
  [...new Set(texts.filter((text) => text !== null && text !== undefined && text !== ''))].join(' · ');

/** What a claim is about, without its exclusions. */
type Figures = Pick<
  ClaimRow,
  'measure' | 'value' | 'low' | 'high' | 'place' | 'population' | 'categories' | 'wording'
>;

const FIGURE = [
  'measure',
  'value',
  'low',
  'high',
  'place',
  'population',
  'categories',
  'wording',
] satisfies (keyof Figures)[];
const FIGURE_COLUMNS = FIGURE.map((column) => `c.${column}`).join(', ');

const CLAIMS = ofManyRows(
  ['seq', 'sentence', ...FIGURE],
  `select c.seq, m.sentence, ${FIGURE_COLUMNS} from claim c cross join claim_sentence m
   where m.seq = c.seq and c.seq in ?? order by c.seq`,
  realNames(CLAIM),
);

async function readClaims(reader: Reader, nodes: readonly number[]): Promise<Found[]> {
  const rows = await reader.all<Figures & { seq: Seq<'claim'>; sentence: string }>(CLAIMS, [nodes]);
  return rows.map((row) => ({
    node: row.seq,
    texts: [row.sentence, wordingOf(row.wording).asWritten],
    marks: { OWN: marksOfFigure(row) },
  }));
}

const wordingOf = (wording: string): ClaimWording => JSON.parse(wording) as ClaimWording;

const marksOfFigure = (figure: Figures): Mark[] => [
  ...(figure.measure === null ? [] : [markOfName('measure', figure.measure)]),
  ...(figure.place === null ? [] : [markOfName('place', figure.place)]),
  ...(figure.population === null ? [] : [markOfName('population', figure.population)]),
  ...(JSON.parse(figure.categories) as number[]).map((category) => markOfName('category', category)),
  ...[figure.value, figure.low, figure.high].flatMap((value) => (value === null ? [] : [markOfValue(value)])),
];

async function readSources(reader: Reader, nodes: readonly number[]): Promise<Found[]> {
  const rows = await reader.all<{
    seq: Seq<'source'>;
    name: string;
    short: string | null;
    aliases: string;
    description: string | null;
  }>('select seq, name, short, aliases, description from source where seq in ?? order by seq', [nodes]);
  return rows.map(({ seq, name, short, aliases, description }) => ({
    node: seq,
    texts: [name, short, ...(JSON.parse(aliases) as string[]), description],
  }));
}

async function readDocuments(reader: Reader, nodes: readonly number[]): Promise<Found[]> {
  const rows = await reader.all<DocumentRow>(
    `select ${documentColumns()} from document n where n.seq in ?? order by n.seq`,
    [nodes],
  );
  const others = await reader.all<{ document: Seq<'document'>; title: string | null; body: string | null }>(
    'select document, title, body from document_record where document in ?? order by document, seq',
    [nodes],
  );
  const ofRecords = new Map<Seq<'document'>, (string | null)[]>();
  for (const { document, title, body } of others) {
    const texts = ofRecords.get(document);
    if (texts) texts.push(title, body);
    else ofRecords.set(document, [title, body]);
  }
  // What several records of one address call it stands on each of them: it is found by all of it.
  return rows.map(({ seq, title, url, body, publisher }) => ({
    node: seq,
    texts: [...new Set([title, url, body, ...listAt(ofRecords, seq)])],
    marks: { SPEAKER: publisher === null ? [] : [markOfName('source', publisher)] },
  }));
}

/** A figure that a statement gives, in its words. */
interface Given extends Figures {
  readonly statement: Seq<'statement'>;
  readonly passage: string | null;
  readonly own: string | null;
}

const GIVEN = ofManyRows(
  ['statement', 'passage', 'own', ...FIGURE],
  `select a.statement, a.passage, a.wording as own, ${FIGURE_COLUMNS}
   from assertion a cross join claim c
   where c.seq = a.claim and a.statement in ?? order by a.statement, a.seq`,
  realNames(CLAIM),
);
const QUOTED = ofManyRows(
  ['seq', 'quote', 'passage', 'note'],
  'select seq, quote, passage, note from statement where seq in ?? order by seq',
);

/** A statement of more figures is found by what it says of the first so many. */
const MOST_FIGURES = 200;

async function readStatements(reader: Reader, nodes: readonly number[]): Promise<Found[]> {
  const rows = await reader.all<{
    seq: Seq<'statement'>;
    quote: string | null;
    passage: string | null;
    note: string | null;
  }>(QUOTED, [nodes]);
  const given = new Map<Seq<'statement'>, Given[]>();
  for (const figure of await reader.all<Given>(GIVEN, [nodes])) add(given, figure.statement, figure);
  const speakers = await readSpeakers(reader, nodes);
  return rows.map(({ seq, quote, passage, note }) => {
    const figures = listAt(given, seq);
    const passages = [passage, ...figures.map((figure) => figure.passage)].map(exactOf);
    const asWritten = figures.map(({ own, wording }) => wordingOf(own ?? wording).asWritten);
    const isQuoted = [quote, ...passages].some((text) => text !== null);
    return {
      node: seq,
      texts: [quote, ...passages, note, ...(isQuoted ? [] : asWritten)],
      marks: {
        OWN: asWritten.flatMap((text) => marksOfText(text ?? '')),
        SPEAKER: listAt(speakers, seq),
        FIGURE: figures
          .slice(0, MOST_FIGURES)
          .flatMap((figure) => [...marksOfFigure(figure), ...marksOfPeriod(figure)]),
      },
    };
  });
}

const add = <K, V>(lists: Map<K, V[]>, key: K, value: V): void => {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
};

const exactOf = (passage: string | null): string | null =>
  passage === null ? null : (JSON.parse(passage) as GivenPassage).exact;

const marksOfPeriod = ({ own, wording }: Given): Mark[] => {
  const { period } = wordingOf(own ?? wording);
  return period === null ? [] : marksOfText(periodLabel(period));
};

const marksOfText = (text: string): Mark[] => tokenize(text).map(({ token }) => markOfWord(token));

/** Whose word statements are: of whoever spoke, on whose behalf and with whom. */
const SPEAKING = ofManyRows(
  ['statement', 'source'],
  `select seq as statement, source from statement where seq in ??
   union select seq, voice from statement where seq in ??
   union select statement, source from joint_voice where statement in ?? order by 1, 2`,
);

async function readSpeakers(
  reader: Reader,
  statements: readonly number[],
): Promise<Map<Seq<'statement'>, readonly Mark[]>> {
  const rows = await reader.all<{ statement: Seq<'statement'>; source: Seq<'source'> }>(SPEAKING, [
    statements,
    statements,
    statements,
  ]);
  const speakers = new Map<Seq<'statement'>, Mark[]>();
  for (const { statement, source } of rows) add(speakers, statement, markOfName('source', source));
  return speakers;
}

async function readRebuttals(reader: Reader, nodes: readonly number[]): Promise<Found[]> {
  const rows = await reader.all<{
    seq: Seq<'rebuttal'>;
    statement: Seq<'statement'>;
    summary: string | null;
  }>('select seq, statement, summary from rebuttal where seq in ?? order by seq', [nodes]);
  const speakers = await readSpeakers(
    reader,
    rows.map(({ statement }) => statement),
  );
  return rows.map(({ seq, statement, summary }) => ({
    node: seq,
    texts: [summary],
    marks: { SPEAKER: listAt(speakers, statement) },
  }));
}

import { figureAddress } from '../../address/addresses.ts';
import { fullAddress } from '../../base.ts';
import { fileName, saveCsv, saveJson } from '../../parts/save.ts';
import { leftOutInWords } from '../../words/figure.ts';
import { voicesOf } from '../../words/voices.ts';
import { axisWords, meantBy, standingOf } from '../../words/standing-of-mention.ts';
import type { Originals } from './goes-back.tsx';
import type { Candidate, Mention } from './mention.ts';

interface DownloadsProps {
  readonly text: string;
  readonly said: string;
  readonly explanation: string;
  readonly mentions: readonly Mention[];
  readonly originals: Originals;
}

/** The figures of a text with what is on record about each, to take away: a row, or an object, for each. */
export function Downloads({ text, said, explanation, mentions, originals }: DownloadsProps) {
  const name = fileName(`figures in ${text.slice(0, LONGEST_NAME)}`);
  const rows = mentions.map((mention, index) => rowOf(mention, index + 1, originals));
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() =>
          saveCsv(name, [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => cellOf(row[column])))])
        }
      >
        Figures (CSV)
      </button>
      <button
        type="button"
        className="button"
        onClick={() =>
          saveJson(name, { text, publishedOn: said === '' ? null : said, explanation, figures: rows })
        }
      >
        Figures (JSON)
      </button>
    </>
  );
}

const LONGEST_NAME = 40;

const cellOf = (value: string | number | null | readonly string[]) =>
  typeof value === 'object' ? value?.join('; ') : value;

const COLUMNS = [
  'number',
  'exact',
  'start',
  'end',
  'qualifier',
  'value',
  'low',
  'high',
  'measure',
  'population',
  'categories',
  'place',
  'period',
  'leaves_out',
  'speaker',
  'not_known',
  'outcome',
  'on_record',
  'differs_in',
  'unsaid',
  'standing',
  'first_said_by',
  'rewording_of',
  'explanation',
  'address',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | null | readonly string[]>>;

const rowOf = (mention: Mention, number: number, originals: Originals): Row => ({
  number,
  ...readIn(mention),
  outcome: standingOf(mention).words,
  ...onRecord(meantBy(mention), originals),
});

/** What the text says of a figure. */
const readIn = (mention: Mention) => ({
  exact: mention.exact,
  start: mention.start,
  end: mention.end,
  qualifier: mention.qualifier,
  value: mention.value ?? null,
  low: mention.low ?? null,
  high: mention.high ?? null,
  measure: mention.measure?.label ?? null,
  population: mention.population?.label ?? null,
  categories: mention.categories.map(({ dimension, label }) => `${dimension}: ${label}`),
  place: mention.place?.name ?? null,
  period: mention.period?.edtf ?? null,
  leaves_out: mention.exclusions.map(leftOutInWords),
  speaker: mention.speaker?.name ?? null,
  not_known: mention.unread.map(({ exact }) => exact),
});

/** The figure on record that is meant, and how it stands to what the text says. */
const onRecord = (meant: Candidate | undefined, originals: Originals) => ({
  on_record: meant?.claim.text ?? null,
  differs_in: meant?.differences.map(axisWords) ?? [],
  unsaid: meant?.unsaid.map((axis) => axisWords({ axis })) ?? [],
  standing: meant?.claim.standing.state ?? null,
  first_said_by:
    meant?.claim.statements.nodes.flatMap((first) => voicesOf(first).map(({ name }) => name)) ?? [],
  rewording_of: (meant && originals.get(meant.claim.id)?.map(({ headline }) => headline)) ?? [],
  explanation: meant?.explanation ?? null,
  address: meant ? fullAddress(figureAddress(meant.claim)) : null,
});

import { CopyButton } from '../../parts/copy-button.tsx';
import { fileName, saveCsv, saveJson } from '../../parts/save.ts';
import { numeral } from '../../words/count.ts';
import type { ShownSource } from './shown-source.ts';

/** What is counted of a source, in the order of a reader's questions; of its claims by their own standing. */
const COUNTED = [
  ['claimsOriginated', 'claims it reported first'],
  ['disputed', 'of these were ever disputed'],
  ['openlyDisputed', 'stand disputed'],
  ['conceded', 'it conceded'],
  ['corrected', 'it corrected'],
  ['retracted', 'it took back'],
  ['claimsRelayed', 'claims it passed on'],
  ['relaysWithDrift', 'times it changed something in passing on'],
  ['rebuttalsMade', 'objections it made'],
  ['affirmationsMade', 'times it looked into a claim and found it right'],
] as const satisfies readonly (readonly [keyof ShownSource['record'], string])[];

/** A claim in a list may stand worse than it is counted here. */
const HOW =
  'Counted by what was said about its claims themselves. What was said about a figure that it copied and changed is counted where the figure comes from, and shown beside each claim below.';

/** A source's record in numbers: how often it was disputed, what came of it, and what it changed in passing on. */
export function SourceRecord({ source }: { readonly source: ShownSource }) {
  const { record, name, ref, id } = source;
  const rows = COUNTED.map(([key, words]) => [words, record[key]] as const);
  const file = `record-${fileName(ref ?? name)}`;
  return (
    <section aria-labelledby="record">
      <div className="section-head">
        <h2 id="record">Its record</h2>
        <div className="buttons not-in-print">
          <CopyButton
            label="Copy as text"
            text={() =>
              [
                name,
                ...rows.map(([words, number]) => `${numeral(number)} ${words}`),
                HOW,
                location.href,
              ].join('\n')
            }
          />
          <button
            type="button"
            className="button"
            onClick={() => saveCsv(file, [['what', 'count'], ...rows])}
          >
            CSV
          </button>
          <button
            type="button"
            className="button"
            onClick={() => saveJson(file, { source: { id, ref, name }, record })}
          >
            JSON
          </button>
        </div>
      </div>
      <dl className="record-numbers">
        {COUNTED.map(([key, words]) => (
          <div key={key} className={key === 'openlyDisputed' && record[key] > 0 ? 'is-disputed' : ''}>
            <dt>{words}</dt>
            <dd>{numeral(record[key])}</dd>
          </div>
        ))}
      </dl>
      <p className="small soft record-note">{HOW}</p>
    </section>
  );
}

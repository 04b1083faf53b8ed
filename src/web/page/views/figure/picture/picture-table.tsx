import { held } from '../../../certain.js';
import { useMemo, useState } from 'react';
import { figureAddress } from '../../../address/addresses.ts';
import { Speaker } from '../../../parts/speaker.tsx';
import { To } from '../../../parts/to.tsx';
import { count } from '../../../words/count.ts';
import { quantityInWords } from '../../../words/figure.ts';
import { speakersOf } from '../../../words/voices.ts';
import { WhereSaid } from '../thread.tsx';
import { SILENT, wordsOf, type Silent } from './card-texts.ts';
import { marksOf } from './card-words.ts';
import { push } from './lists.ts';
import type { Hop, Picture, Report, WordingWords } from './picture-model.ts';

const STEP = 100;
/** Paper has no button for more. */
const MOST_ON_PAPER = 1000;

interface PictureTableProps {
  readonly picture: Picture;
  readonly silent: Silent;
  readonly isOnPaper: boolean;
}

/** The picture as a table: each report, in which wording, whom it passes on, and what it changed. */
export function PictureTable({ picture, silent, isOnPaper }: PictureTableProps) {
  const [asked, setShown] = useState(STEP);
  const shown = isOnPaper ? Math.max(asked, MOST_ON_PAPER) : asked;
  const reports = useMemo(() => [...picture.reports.values()], [picture]);
  const { hopsTo, words } = useMemo(() => indexOf(picture), [picture]);
  return (
    <>
      <div className="table-holder" role="region" aria-label="The picture as a table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">When</th>
              <th scope="col">As what</th>
              <th scope="col">Passes on</th>
              <th scope="col">What changed on the way</th>
              <th scope="col">In which words</th>
            </tr>
          </thead>
          <tbody>
            {reports.slice(0, shown).map((report) => (
              <PictureRow
                key={report.id}
                report={report}
                words={words.get(report.claim)}
                hops={hopsTo.get(report.id) ?? []}
                picture={picture}
                silent={silent}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown < reports.length && (
        <p>
          <button type="button" className="button" onClick={() => setShown(shown + STEP)}>
            Show more
          </button>{' '}
          <span className="soft small">
            {shown} of {count(reports.length, 'report')}
          </span>
        </p>
      )}
    </>
  );
}

function indexOf({ hops, bands }: Picture) {
  const hopsTo = new Map<string, Hop[]>();
  for (const hop of hops) push(hopsTo, hop.to, hop);
  return { hopsTo, words: new Map(bands.map(({ claim, words }) => [claim, words])) };
}

interface PictureRowProps {
  readonly report: Report;
  readonly words: WordingWords | undefined;
  readonly hops: readonly Hop[];
  readonly picture: Picture;
  readonly silent: Silent;
}

function PictureRow({ report, words, hops, picture, silent }: PictureRowProps) {
  const { statement, claim, zone } = report;
  const quote = wordsOf(report);
  const isSilent = silent.has(statement.id);
  const title = words?.figure ? quantityInWords(words.figure) : (words?.text ?? 'another wording');
  return (
    <tr>
      <th scope="row">
        <Speaker statement={statement} />
        <span className="picture-marks">
          {[...marksOf(report), ...(isSilent ? [SILENT] : [])].join(', ')}
        </span>
      </th>
      <td>{statement.said.label}</td>
      <td dir="auto">
        {zone === 'this' ? (
          'this figure'
        ) : (
          <To to={figureAddress(words ?? { id: claim })} label={words?.text}>
            {title}
          </To>
        )}
      </td>
      <td>
        {hops.length === 0
          ? 'nobody'
          : hops.map(({ from }) => <p key={from}>{speakersOf(held(picture.reports, from).statement)}</p>)}
      </td>
      <td>
        {hops
          .flatMap(({ drift }) => drift)
          .map(({ explanation }) => (
            <p key={explanation} dir="auto">
              {explanation}
            </p>
          ))}
      </td>
      <td>
        {quote && <p dir="auto">{quote}</p>}
        <WhereSaid document={statement.document} />
      </td>
    </tr>
  );
}

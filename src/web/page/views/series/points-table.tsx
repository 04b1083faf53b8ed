import { useState } from 'react';
import { figureAddress, sourceAddress } from '../../address/addresses.ts';
import { StandingMark } from '../../parts/standing-mark.tsx';
import { To } from '../../parts/to.tsx';
import { numeral } from '../../words/count.ts';
import { partInWords, QUALIFIERS, rangeOf } from '../../words/figure.ts';
import { calledBy } from '../../words/voices.ts';
import type { Line, Point } from './lines.ts';
import { ofWhom } from './plan.ts';
import type { Shown } from './shown.ts';

const PAGE = 50;

/** Every figure behind the chart, a page at a time. */
export function PointsTable({ shown }: { readonly shown: Shown }) {
  const { points, lineOf } = shown;
  const [asked, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(points.length / PAGE));
  const page = Math.min(asked, pages - 1);
  const drawn = new Set(shown.plan.lines);
  const rows = points.slice(page * PAGE, (page + 1) * PAGE);
  return (
    <>
      <div className="table-holder">
        <table className="series-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">Line</span>
              </th>
              <th scope="col">Period</th>
              <th scope="col" className="number">
                Figure
              </th>
              <th scope="col">Source</th>
              <th scope="col">Of whom, where</th>
              <th scope="col">Standing</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((point) => {
              const line = lineOf.get(point.key);
              return (
                <Row
                  key={point.key}
                  point={point}
                  voices={line?.voices ?? [point.entry.source]}
                  letter={line && drawn.has(line) ? line.look.letter : ''}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <nav className="series-pages" aria-label="Pages of the table">
          <button
            type="button"
            className="button not-in-print"
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          >
            Earlier
          </button>
          <span role="status" className="small soft">
            {numeral(page * PAGE + 1)} to {numeral(page * PAGE + rows.length)} of {numeral(points.length)}
          </span>
          <button
            type="button"
            className="button not-in-print"
            disabled={page === pages - 1}
            onClick={() => setPage(page + 1)}
          >
            Later
          </button>
        </nav>
      )}
    </>
  );
}

interface RowProps {
  readonly point: Point;
  /** All who said it. */
  readonly voices: Line['voices'];
  readonly letter: string;
}

function Row({ point, voices, letter }: RowProps) {
  const { figure, period } = point;
  const { claim, standing } = point.entry;
  const number = figure.value == null ? (rangeOf(figure) ?? 'not known') : numeral(figure.value);
  return (
    <tr>
      <td>
        <b>{letter}</b>
      </td>
      <th scope="row">{period.label}</th>
      <td className="number">
        <To to={figureAddress(claim)} label={`${number}: ${claim.text}`}>
          {number}
        </To>
        <AsGiven point={point} />
        <CopiedFrom point={point} />
      </td>
      <td>
        {voices.map((source) => (
          <div key={source.id}>
            <To to={sourceAddress(source)} className="series-name">
              <bdi>{calledBy(source)}</bdi>
            </To>
          </div>
        ))}
      </td>
      <td>
        <div className="series-name">
          <bdi>{ofWhom(figure) || 'not said'}</bdi>
        </div>
        <div className="series-name soft">
          <bdi>{figure.place?.name ?? 'place not said'}</bdi>
        </div>
        {figure.exclusions.map((part, index) => (
          <div key={index}>
            without <bdi>{partInWords(part)}</bdi>
          </div>
        ))}
      </td>
      <td>
        <StandingMark state={standing.state} isTainted={standing.tainted} through={standing.through} />
      </td>
    </tr>
  );
}

/** The words and the range around the number, under it. */
function AsGiven({ point: { figure } }: { readonly point: Point }) {
  const { qualifier, asWritten, value } = figure;
  const isPlain = qualifier === 'EXACT' || qualifier === 'BETWEEN' || qualifier === 'UNKNOWN';
  const word = isPlain ? undefined : QUALIFIERS[qualifier];
  const range = value == null ? undefined : rangeOf(figure);
  const given = [word, range].filter(Boolean).join(', ');
  return (
    <>
      {given !== '' && <span className="as-given">{given}</span>}
      {asWritten && (
        <q className="as-given" dir="auto">
          {asWritten}
        </q>
      )}
    </>
  );
}

/** What it goes back to, where what is shown is a copy. */
const CopiedFrom = ({ point: { entry } }: { readonly point: Point }) =>
  entry.claim.originals?.slice(0, 1).map((original) => (
    <span key={original.id} className="as-given">
      <To to={figureAddress(original)} label={`copied, changed, from: ${original.text}`}>
        copied, changed
      </To>
    </span>
  ));

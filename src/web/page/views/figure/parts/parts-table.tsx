import { useState } from 'react';
import { figureAddress } from '../../../address/addresses.ts';
import { usePrinting } from '../../../parts/printing.ts';
import { StandingMark } from '../../../parts/standing-mark.tsx';
import { To } from '../../../parts/to.tsx';
import { count, numeral } from '../../../words/count.ts';
import { isGap, sumInWords, type Part, type Parts, type Sum } from './parts-of.ts';

const FIRST = 14;

interface PartsTableProps {
  readonly sum: Sum;
  readonly parts: Parts;
}

/** Every part with its amount, which leads to it, and what no part says anything of; then what they come to. */
export function PartsTable({ sum, parts: { rows, along } }: PartsTableProps) {
  const [isWhole, setWhole] = useState(false);
  const isPrinting = usePrinting();
  const shown = isWhole || isPrinting ? rows : rows.slice(0, FIRST);
  const most = Math.max(1, ...rows.map((row) => (isGap(row) ? 0 : Math.abs(row.amount ?? 0))));
  return (
    <>
      <table className="parts-table">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col" className="number">
              Figure
            </th>
            {!along && <td className="parts-bar" aria-hidden="true" />}
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((row) =>
            isGap(row) ? (
              <tr key={row.name} className="is-gap">
                <th scope="row">
                  <bdi>{row.name}</bdi>
                </th>
                <td className="number">no figure</td>
                {!along && <td />}
                <td />
              </tr>
            ) : (
              <Row key={row.claim.id} part={row} most={along ? undefined : most} />
            ),
          )}
        </tbody>
        <tfoot>
          <Total name="Together" words={sumInWords(sum)} isWide={!along} />
          <Total
            name="Short of the whole by"
            words={sum.residual != null && sum.residual > 0 ? numeral(sum.residual) : undefined}
            isWide={!along}
          />
          <Total
            name="More than the whole by"
            words={sum.residual != null && sum.residual < 0 ? numeral(-sum.residual) : undefined}
            isWide={!along}
          />
        </tfoot>
      </table>
      {shown.length < rows.length && (
        <p>
          <button type="button" className="button not-in-print" onClick={() => setWhole(true)}>
            Show all {count(rows.length, 'part')}
          </button>
        </p>
      )}
    </>
  );
}

interface RowProps {
  readonly part: Part;
  /** The greatest amount, where a bar is drawn; undefined where the strip holds them. */
  readonly most: number | undefined;
}

function Row({ part: { claim, name, words, amount }, most }: RowProps) {
  const { state, tainted, through } = claim.standing;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td className="number">
        <To to={figureAddress(claim)} label={`${words}: ${claim.text}`}>
          {words}
        </To>
      </td>
      {most !== undefined && (
        <td className="parts-bar" aria-hidden="true">
          <svg viewBox="0 0 100 10" preserveAspectRatio="none">
            <rect width={(100 * Math.abs(amount ?? 0)) / most} height="10" />
          </svg>
        </td>
      )}
      <td>
        {(state !== 'UNDISPUTED' || tainted) && (
          <StandingMark state={state} isTainted={tainted} through={through} />
        )}
      </td>
    </tr>
  );
}

interface TotalProps {
  readonly name: string;
  /** Undefined where there is nothing to say. */
  readonly words: string | undefined;
  readonly isWide: boolean;
}

const Total = ({ name, words, isWide }: TotalProps) =>
  words !== undefined && (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{words}</td>
      <td colSpan={isWide ? 2 : 1} />
    </tr>
  );

import { firstOf } from '../../../certain.js';
import { documentAddress, figureAddress, outside } from '../../../address/addresses.ts';
import { Speaker } from '../../../parts/speaker.tsx';
import { StandingMark } from '../../../parts/standing-mark.tsx';
import { To } from '../../../parts/to.tsx';
import { count, listed } from '../../../words/count.ts';
import { quantityInWords } from '../../../words/figure.ts';
import { speakersOf } from '../../../words/voices.ts';
import { changeLines, reportedIn } from './band-texts.ts';
import { countInWords, fromWhom, SILENT, stretchOf, titleOf, wordsOf, type Silent } from './card-texts.ts';
import { marksOf, reportInWords } from './card-words.ts';
import type { BandDrawn, Folded, WordingDrawn } from './fold.ts';
import type { Row } from './fold-band.ts';
import { headingOf } from './layout.ts';
import type { Report } from './picture-model.ts';

interface ChainProps {
  readonly folded: Folded;
  readonly silent: Silent;
  readonly open: (id: string) => void;
}

/** The picture told from top to bottom, for where there is no room beside one another. */
export function Chain({ folded, silent, open }: ChainProps) {
  return (
    <div className="chain">
      {folded.columns.map(({ rank }, column) => (
        <section key={rank} aria-label={headingOf(rank)}>
          <h3>{headingOf(rank)}</h3>
          {folded.bands
            .filter((band) => band.column === column)
            .map((band) => (
              <ChainBand key={band.id} band={band} folded={folded} silent={silent} open={open} />
            ))}
        </section>
      ))}
    </div>
  );
}

interface ChainBandProps extends ChainProps {
  readonly band: BandDrawn;
}

function ChainBand({ band, folded, silent, open }: ChainBandProps) {
  const arrives = arrivesFrom(band, folded);
  if (band.kind === 'more')
    return (
      <div className="chain-band is-more">
        <p>
          <strong>{count(band.wordings, 'more wording')}</strong>, {count(band.reports, 'report')}
        </p>
        <button type="button" className="button" onClick={() => open(band.id)}>
          Open {band.next}
        </button>
      </div>
    );
  return (
    <>
      {arrives !== '' && (
        <p className="chain-arrow">
          <span aria-hidden="true">↓</span> from <bdi>{arrives}</bdi>
        </p>
      )}
      <div className={`chain-band is-${band.band.zone}`}>
        <BandHead drawn={band} />
        <ol>
          {band.rows.map((row) => (
            <ChainRow key={row.id} row={row} silent={silent} open={open} />
          ))}
        </ol>
      </div>
    </>
  );
}

/** Whose reports led to a wording. */
function arrivesFrom({ id }: BandDrawn, { lines, bands }: Folded): string {
  const rows = new Map(
    bands.flatMap((band) => (band.kind === 'wording' ? band.rows : [])).map((row) => [row.id, row]),
  );
  const names = lines
    .filter(({ to }) => to === id)
    .map(({ from }) => {
      const row = rows.get(from);
      if (!row) return 'other wordings';
      return row.kind === 'card'
        ? speakersOf(firstOf(row.reports).statement)
        : count(row.reports.length, 'report');
    });
  return listed([...new Set(names)]);
}

function BandHead({ drawn: { band } }: { readonly drawn: WordingDrawn }) {
  const { words, zone, claim } = band;
  const number = words?.figure ? quantityInWords(words.figure) : undefined;
  const title = number ?? words?.text ?? 'Another wording';
  return (
    <header>
      {words && <StandingMark state={words.standing.state} />}
      <p className={number === undefined ? 'chain-text' : 'chain-number'} dir="auto">
        {zone === 'this' ? title : <To to={figureAddress(words ?? { id: claim })}>{title}</To>}
      </p>
      {zone === 'from' && number !== undefined && (
        <p className="chain-text" dir="auto">
          {words?.text}
        </p>
      )}
      {changeLines(band).map((line) => (
        <p key={line} className="chain-change" dir="auto">
          {line}
        </p>
      ))}
      <p className="small soft">{reportedIn(band)}</p>
    </header>
  );
}

interface ChainRowProps {
  readonly row: Row;
  readonly silent: Silent;
  readonly open: (id: string) => void;
}

function ChainRow({ row, silent, open }: ChainRowProps) {
  const isPassedOn = row.parent !== undefined;
  const look = `${isPassedOn ? 'is-passed-on ' : ''}is-in-${Math.min(row.depth, 3)}`;
  if (row.kind === 'card')
    return (
      <ChainCard report={firstOf(row.reports)} from={fromWhom(row.others)} look={look} silent={silent} />
    );
  const silents = row.reports.filter(({ statement }) => silent.has(statement.id)).length;
  return (
    <li className={`is-count ${look}`}>
      <p>{countInWords(row)}</p>
      <p className="small soft">{stretchOf(row.reports)}</p>
      {silents > 0 && (
        <p className="chain-alarm">
          {count(silents, 'of them', 'of them')}: {SILENT}
        </p>
      )}
      <button type="button" className="button plain" onClick={() => open(row.id)}>
        Open {row.next}
      </button>
    </li>
  );
}

interface ChainCardProps {
  readonly report: Report;
  readonly from: readonly string[];
  readonly look: string;
  readonly silent: Silent;
}

function ChainCard({ report, from, look, silent }: ChainCardProps) {
  const { statement, isOrigin } = report;
  const { said, document, retractedBy } = statement;
  const quote = wordsOf(report);
  const url = outside(document?.url);
  return (
    <li className={`${look}${isOrigin ? ' is-origin' : ''}${retractedBy ? ' is-retracted' : ''}`}>
      <article aria-label={reportInWords(report)}>
        <p className="chain-name">
          <Speaker statement={statement} />
        </p>
        <p className="small soft">{[said.label, ...marksOf(report), ...from].join(' · ')}</p>
        {quote && (
          <blockquote dir="auto">
            <q>{quote}</q>
          </blockquote>
        )}
        {silent.has(statement.id) && <p className="chain-alarm">{SILENT}</p>}
        {document && (
          <p className="small">
            {url ? (
              <a href={url} rel="noopener noreferrer nofollow">
                <bdi>{titleOf(document)}</bdi>
              </a>
            ) : (
              <To to={documentAddress(document)}>
                <bdi>{titleOf(document)}</bdi>
              </To>
            )}
          </p>
        )}
      </article>
    </li>
  );
}

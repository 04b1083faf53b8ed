import { documentAddress, figureAddress } from '../../address/addresses.ts';
import { ClaimSentence, WorstMark } from '../../parts/figure-entry.tsx';
import { Speaker } from '../../parts/speaker.tsx';
import { To } from '../../parts/to.tsx';
import { count } from '../../words/count.ts';
import { quantityInWords } from '../../words/figure.ts';
import type { Compared } from './axes.ts';
import { FigureField } from './figure-field.tsx';

interface SideProps {
  readonly letter: 'A' | 'B';
  readonly claim: Compared;
  readonly onChoose: (name: string) => void;
}

/** One of the two: its sentence, how it stands, and who brought it in. */
export function Side({ letter, claim, onChoose }: SideProps) {
  const { standing, reports } = claim;
  return (
    <section className="compare-side stack" aria-label={`Figure ${letter}`}>
      <p className="compare-number">
        <span className="compare-letter">{letter}</span>{' '}
        {claim.figure && (
          <>
            {quantityInWords(claim.figure)} <span className="compare-unit">{claim.figure.unit}</span>
          </>
        )}
      </p>
      <p className="compare-sentence" dir="auto">
        <To to={figureAddress(claim)}>
          <ClaimSentence text={claim.text} />
        </To>
      </p>
      {claim.figure?.asWritten && (
        <p className="small soft">
          Written as <q dir="auto">{claim.figure.asWritten}</q>
        </p>
      )}
      <div>
        <WorstMark standing={standing} />
        <p className="small" dir="auto">
          {standing.explanation}
        </p>
      </div>
      {reports.totalCount > 0 && <ReportedBy claim={claim} />}
      <details className="not-in-print">
        <summary className="small">Put another figure here</summary>
        <FigureField name={letter.toLowerCase()} label={`Another figure ${letter}`} onChoose={onChoose} />
      </details>
    </section>
  );
}

/** Those who brought it in, and how many have reported it in all. */
function ReportedBy({ claim: { origins, reports } }: { readonly claim: Compared }) {
  return (
    <div>
      <h2>Reported by</h2>
      <ul className="compare-voices">
        {origins.nodes.map((statement) => (
          <li key={statement.id}>
            <Origin statement={statement} />
          </li>
        ))}
      </ul>
      <p className="small soft">
        {origins.totalCount > origins.nodes.length &&
          `and ${count(origins.totalCount - origins.nodes.length, 'more statement')}; `}
        {count(reports.totalCount, 'report')} in all
      </p>
    </div>
  );
}

type Statement = Compared['origins']['nodes'][number];

function Origin({ statement }: { readonly statement: Statement }) {
  const { said, document } = statement;
  return (
    <>
      <Speaker statement={statement} />, {said.label}
      {document && (
        <>
          {', '}
          <To to={documentAddress(document)}>
            <bdi>{document.title || 'document'}</bdi>
          </To>
        </>
      )}
    </>
  );
}

interface OpenSideProps {
  readonly letter: 'A' | 'B';
  /** What the address names, where nothing is recorded under it. */
  readonly missing?: string | undefined;
  readonly onChoose: (name: string) => void;
}

/** A side that holds no figure yet, or one that nobody knows. */
export function OpenSide({ letter, missing, onChoose }: OpenSideProps) {
  return (
    <section className="compare-side stack" aria-label={`Figure ${letter}`}>
      {missing !== undefined && (
        <p role="alert">
          <strong>No such figure.</strong> Nothing is recorded under <code>{missing}</code>. The address may
          have been cut short on its way to you.
        </p>
      )}
      <FigureField name={letter.toLowerCase()} label={`Figure ${letter}`} onChoose={onChoose} />
    </section>
  );
}

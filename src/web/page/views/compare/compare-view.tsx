import { useSearchParams } from 'wouter';
import { seriesAddress } from '../../address/addresses.ts';
import { useAsOf } from '../../address/as-of.ts';
import { useAnswer } from '../../api/answer.ts';
import { faultOf } from '../../api/fault.ts';
import { CompareFiguresDocument } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { AsOfNotice } from '../../parts/as-of-notice.tsx';
import { Bars } from '../../parts/bars.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Heading } from '../../parts/heading.tsx';
import { useTitle } from '../../parts/title.ts';
import { To } from '../../parts/to.tsx';
import { AxisTable } from './axis-table.tsx';
import { differenceInWords, sidesOf, type Compared, type Comparison } from './axes.ts';
import { saveAsCsv, saveAsJson, textOf } from './downloads.ts';
import { OpenSide, Side } from './side.tsx';
import { leadOf } from './headlines.ts';
import './compare-view.css';

/** Two figures side by side: what one is to the other, and on what they differ. */
export default function CompareView() {
  const [params, setParams] = useSearchParams();
  const { instant } = useAsOf();
  const [a, b] = [params.get('a') ?? '', params.get('b') ?? ''];
  const isWhole = a !== '' && b !== '';
  const answer = useAnswer(CompareFiguresDocument, { a, b, asOf: instant ?? null }, { skip: !isWhole });
  const comparison = isWhole && !answer.error ? answer.data?.compare : undefined;
  useTitle(comparison ? titleOf(comparison) : 'Compare two figures');

  const put = (changed: Readonly<Record<string, string>>): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [side, name] of Object.entries(changed)) after.set(side, name);
        return after;
      },
      { replace: true },
    );
  const fault = isWhole && answer.error ? faultOf(answer.error) : undefined;
  const missing = fault?.code === 'NOT_FOUND' ? fault.field : undefined;
  return (
    <div className="view compare-view">
      <AsOfNotice />
      {isWhole && !missing ? (
        <Answered answer={answer} skeleton={<CompareSkeleton />}>
          {({ compare }) => <Both comparison={compare} onPut={put} onSwap={() => put({ a: b, b: a })} />}
        </Answered>
      ) : (
        <>
          <Heading>Compare two figures</Heading>
          <p className="compare-lead">
            Two figures that look alike need not count the same thing. Put them side by side to see whether
            both can be right.
          </p>
          <div className="compare-sides">
            <ChooseSide
              letter="A"
              name={a}
              isMissing={missing === 'a'}
              onChoose={(name) => put({ a: name })}
            />
            <ChooseSide
              letter="B"
              name={b}
              isMissing={missing === 'b'}
              onChoose={(name) => put({ b: name })}
            />
          </div>
        </>
      )}
    </div>
  );
}

const titleOf = ({ a, b }: Comparison): string => `${briefly(a)} beside ${briefly(b)}`;
const briefly = ({ figure, text }: Compared): string =>
  figure?.value == null ? `“${text.slice(0, 40)}”` : `${figure.value.toLocaleString('en-GB')} ${figure.unit}`;

const CompareSkeleton = () => (
  <>
    <Bars lines={3} />
    <div className="compare-sides">
      <Bars lines={6} />
      <Bars lines={6} />
    </div>
  </>
);

interface BothProps {
  readonly comparison: Comparison;
  readonly onPut: (changed: Readonly<Record<string, string>>) => void;
  readonly onSwap: () => void;
}

function Both({ comparison, onPut, onSwap }: BothProps) {
  const { a, b } = comparison;
  const { headline, explanation } = leadOf(comparison);
  const { day } = useAsOf();
  const series = seriesOf(comparison);
  const difference = differenceInWords(comparison);
  return (
    <>
      <Heading className="compare-verdict">{headline}</Heading>
      <p className="compare-explanation" dir="auto">
        {explanation}
      </p>
      {difference && <p className="compare-difference">{difference}</p>}
      <div className="buttons not-in-print">
        <button type="button" className="button" onClick={onSwap}>
          Swap A and B
        </button>
        <CopyButton label="Copy with sources" text={() => textOf(comparison, day)} />
        <button type="button" className="button" onClick={() => saveAsCsv(comparison)}>
          Data (CSV)
        </button>
        <button type="button" className="button" onClick={() => saveAsJson(comparison)}>
          Data (JSON)
        </button>
        {series && (
          <To className="button" to={series}>
            Both over time
          </To>
        )}
      </div>
      <div className="compare-sides">
        <Side letter="A" claim={a} onChoose={(name) => onPut({ a: name })} />
        <Side letter="B" claim={b} onChoose={(name) => onPut({ b: name })} />
      </div>
      <AxisTable comparison={comparison} names={[nameOf('A', a), nameOf('B', b)]} />
    </>
  );
}

const nameOf = (letter: string, claim: Compared): string =>
  [letter, sidesOf(claim).slice(0, 2).join(', ')].filter(Boolean).join(': ');

/** The series that both are in: of the measure, and of the place and the population as far as they share them. */
function seriesOf({ a, b }: Comparison): string | undefined {
  const [one, other] = [a.figure, b.figure];
  if (!one || one.measure.id !== other?.measure.id) return undefined;
  return seriesAddress({
    measure: one.measure.ref,
    place: one.place?.id === other.place?.id ? one.place?.ref : undefined,
    population: one.population?.id === other.population?.id ? one.population?.ref : undefined,
    category: one.categories
      .filter(({ id }) => other.categories.some((same) => same.id === id))
      .map(({ ref }) => ref),
    copies: a.originals.length > 0 || b.originals.length > 0 ? 'shown' : undefined,
  });
}

interface ChooseSideProps {
  readonly letter: 'A' | 'B';
  readonly name: string;
  readonly isMissing: boolean;
  readonly onChoose: (name: string) => void;
}

/** Until both sides hold a figure: the one that is chosen, or a field to choose it with. */
function ChooseSide({ letter, name, isMissing, onChoose }: ChooseSideProps) {
  const { instant } = useAsOf();
  const isAsked = name !== '' && !isMissing;
  // A figure beside itself is a figure: what is known of one side needs no question of its own.
  const answer = useAnswer(
    CompareFiguresDocument,
    { a: name, b: name, asOf: instant ?? null },
    { skip: !isAsked },
  );
  const isUnknown = isMissing || (isAsked && answer.error && faultOf(answer.error).code === 'NOT_FOUND');
  if (name === '' || isUnknown)
    return <OpenSide letter={letter} missing={isUnknown ? name : undefined} onChoose={onChoose} />;
  return (
    <Answered answer={answer} skeleton={<Bars lines={6} />}>
      {({ compare }) => <Side letter={letter} claim={compare.a} onChoose={onChoose} />}
    </Answered>
  );
}

import { useMemo } from 'react';
import { useAsOf } from '../../../address/as-of.ts';
import { useAnswer } from '../../../api/answer.ts';
import { AddUpDocument } from '../../../generated/graphql.ts';
import { Answered } from '../../../parts/answered.tsx';
import type { FigureClaim } from '../figure-claim.ts';
import { leftOutByReason, partsOf, type Sum } from './parts-of.ts';
import { PartsSaves } from './parts-saves.tsx';
import { PartsTable } from './parts-table.tsx';
import { Strip } from './strip.tsx';
import './figure-parts.css';

/** What a figure is made of, where its side gave parts of it: whether they add up, and what is missing or left out. */
export function FigureParts({ claim, name }: { readonly claim: FigureClaim; readonly name: string }) {
  const { instant } = useAsOf();
  const answer = useAnswer(
    AddUpDocument,
    { whole: name, asOf: instant },
    { skip: !claim.figure, isLong: true },
  );
  if (!claim.figure || (!answer.data && !answer.error)) return null;
  return (
    <Answered answer={answer}>
      {({ rollup }) => (rollup.parts.length === 0 ? null : <MadeOf sum={rollup} />)}
    </Answered>
  );
}

function MadeOf({ sum }: { readonly sum: Sum }) {
  const parts = useMemo(() => partsOf(sum), [sum]);
  return (
    <section aria-labelledby="parts" className="figure-parts stack">
      <p className="kicker">What it is made of</p>
      <h2 id="parts" dir="auto">
        {sum.explanation}
      </h2>
      {parts.along && <Strip rows={parts.rows} along={parts.along} />}
      <PartsTable sum={sum} parts={parts} />
      <LeftOut
        title="Left out by parts of it, which the whole does not say"
        words={leftOutByReason(sum.undeclaredExclusions)}
      />
      <LeftOut
        title="Left out by the whole, though a part counts it"
        words={leftOutByReason(sum.unmatchedExclusions)}
      />
      <PartsSaves sum={sum} parts={parts} />
    </section>
  );
}

function LeftOut({ title, words }: { readonly title: string; readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {words.map((part) => (
          <li key={part} dir="auto">
            {part}
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useState, type ReactNode } from 'react';
import { count } from '../words/count.ts';
import { FigureEntry } from './figure-entry.tsx';
import type { OneFigure, Worded } from './one-figure.ts';
import { Wordings, type WordingsProps } from './wordings.tsx';

interface FoldedFigureProps {
  readonly figure: Pick<OneFigure<unknown>, 'head' | 'worst'>;
  /** The wording that was found, where that is not the one which the entry is headed by. */
  readonly found?: Worded | undefined;
  /** What is said before that wording. */
  readonly foundAs?: string;
  /** How it stands to the figure that was looked for. */
  readonly nearness?: string | undefined;
  /** As of when its wordings are shown. */
  readonly instant?: string | undefined;
  /** What there is to say of each wording when they are opened; how many report it when left out. */
  readonly factsOf?: WordingsProps['factsOf'];
  /** What else there is to say of the figure, beside its mark. */
  readonly children?: ReactNode;
}

/** One figure in a list: the original with the worst standing of its wordings, what was found of it, and the others folded under it. */
export function FoldedFigure({
  figure: { head, worst },
  found,
  foundAs = 'As found:',
  nearness,
  instant,
  factsOf,
  children,
}: FoldedFigureProps) {
  return (
    <>
      {nearness !== undefined && <p className="nearness">{nearness}</p>}
      <FigureEntry claim={head} worst={worst}>
        {children}
      </FigureEntry>
      {found && found.id !== head.id && (
        <div className="found-wording">
          <span className="soft small">{foundAs} </span>
          <FigureEntry claim={found} />
        </div>
      )}
      {head.rewordings.totalCount > 0 && (
        <Folded
          number={head.rewordings.totalCount + 1}
          name={head.ref ?? head.id}
          instant={instant}
          factsOf={factsOf}
        />
      )}
    </>
  );
}

interface FoldedProps extends WordingsProps {
  readonly number: number;
}

/** The other wordings, asked for when they are opened. */
function Folded({ number, ...asked }: FoldedProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="wordings" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="small">in {count(number, 'wording')}</summary>
      {isOpen && <Wordings {...asked} />}
    </details>
  );
}

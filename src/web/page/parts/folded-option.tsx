import { count } from '../words/count.ts';
import { ClaimSentence, WorstMark } from './figure-entry.tsx';
import type { OneFigure, Worded } from './one-figure.ts';

interface FoldedOptionProps {
  readonly figure: Pick<OneFigure<unknown>, 'head' | 'worst'>;
  readonly found: Worded;
  /** How it stands to the figure that was typed. */
  readonly nearness?: string | undefined;
}

/** One figure among what is offered while words are typed: the original, and the wording that holds the words. */
export function FoldedOption({ figure: { head, worst }, found, nearness }: FoldedOptionProps) {
  const wordings = head.rewordings.totalCount + 1;
  return (
    <>
      {nearness !== undefined && <div className="nearness">{nearness}</div>}
      <div className="entry-text" dir="auto">
        <ClaimSentence text={head.text} />
      </div>
      <div className="entry-facts">
        <WorstMark standing={head.standing} worst={worst} />
        {wordings > 1 && <span>in {count(wordings, 'wording')}</span>}
      </div>
      {found.id !== head.id && (
        <div className="soft small" dir="auto">
          As found: {found.text}
        </div>
      )}
    </>
  );
}

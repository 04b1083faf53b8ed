import { useContext, useState, type ReactNode } from 'react';
import { figureAddress } from '../../../address/addresses.ts';
import { fullAddress } from '../../../base.ts';
import { useAnswer } from '../../../api/answer.ts';
import { faultOf } from '../../../api/fault.ts';
import { type Faults, FaultsContext } from '../../../fields/faults.ts';
import { usePause } from '../../../fields/pause.ts';
import { PreviewClaimDocument, type ClaimInput, type PreviewClaimQuery } from '../../../generated/graphql.ts';
import { ClaimSentence } from '../../../parts/figure-entry.tsx';

interface PreviewedProps {
  /** The claim so far; undefined while too little of it is there. */
  readonly input: ClaimInput | undefined;
  /** What the server's `claim.` stands for in this form: `claims.0.`. */
  readonly under: string;
  /** What is wrong with it before anybody is asked. */
  readonly faults: Faults;
  /** A claim that it must not be, by id. */
  readonly other?: string;
  readonly children: ReactNode;
}

const PAUSE_MS = 350;

/** The fields of a claim with the sentence it will become; what is wrong is said once a field was left. */
export function Previewed({ input, under, faults, other, children }: PreviewedProps) {
  const around = useContext(FaultsContext);
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const { preview, fault } = usePreview(input);
  const field = fault?.field.replace(/^claim\./, under);
  const early: Faults = { ...faults, ...(fault && field ? { [field]: fault.message } : {}) };
  const isLeft = (name: string): boolean =>
    [...left].some((field) => field === name || field.startsWith(`${name}.`));
  const shown = Object.fromEntries(Object.entries(early).filter(([name]) => isLeft(name)));
  return (
    <FaultsContext.Provider value={{ ...around, faults: { ...shown, ...around.faults } }}>
      <div
        className="stack"
        onBlur={({ target, relatedTarget }) => {
          const name = target.getAttribute('name') ?? '';
          if (name !== '') afterPress(relatedTarget, () => leave((before) => new Set(before).add(name)));
        }}
      >
        {children}
        <div role="status">{preview && <Preview preview={preview} other={other} />}</div>
      </div>
    </FaultsContext.Provider>
  );
}

/** What is told of a field that was left makes room for itself: a button that is being pressed must not move from under the pointer. */
function afterPress(goal: Element | null, then: () => void): void {
  if (!goal?.matches('button:active')) then();
  else addEventListener('pointerup', () => setTimeout(then), { once: true });
}

function usePreview(input: ClaimInput | undefined) {
  const now = input === undefined ? '' : JSON.stringify(input);
  const asked = usePause(now, PAUSE_MS);
  const claim = asked === '' ? undefined : (JSON.parse(asked) as ClaimInput);
  const { data, error } = useAnswer(PreviewClaimDocument, { claim }, { skip: claim === undefined });
  const isStale = now === '' || asked === '';
  return {
    preview: isStale || error ? undefined : data?.previewClaim,
    // What was wrong with an earlier wording is not said of this one.
    fault: asked !== now || isStale || !error ? undefined : faultOf(error),
  };
}

interface PreviewProps {
  readonly preview: PreviewClaimQuery['previewClaim'];
  readonly other: string | undefined;
}

function Preview({ preview: { text, known }, other }: PreviewProps) {
  return (
    <div className="record-preview">
      <p className="kicker">It will read</p>
      <p className="record-sentence" dir="auto">
        <ClaimSentence text={text} />
      </p>
      {!known && <p className="soft small">Nobody is on record with this yet.</p>}
      {known && known.id === other && <p className="soft small">So it reads now. Change what was wrong.</p>}
      {known && known.id !== other && (
        <p>
          <strong>This joins a claim already on record.</strong>{' '}
          <a href={fullAddress(figureAddress(known))} target="_blank" rel="noreferrer">
            See who reported it<span className="unseen"> (opens in a new tab)</span>
          </a>
        </p>
      )}
    </div>
  );
}

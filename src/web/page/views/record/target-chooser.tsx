import { firstOf } from '../../certain.js';
import { useState } from 'react';
import { recordAddress } from '../../address/addresses.ts';
import { useAnswer } from '../../api/answer.ts';
import { NO_CHOICE, type Choice } from '../../fields/choice.ts';
import { Completion } from '../../fields/completion.tsx';
import { NewestRebuttalsDocument, type SearchKind } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { useFoundRecorded } from '../../parts/found/recorded.tsx';
import { To } from '../../parts/to.tsx';
import { speakersOf } from '../../words/voices.ts';
import type { ActInWords } from './acts.ts';

interface TargetChooserProps {
  readonly act: ActInWords;
  readonly onChosen: (name: string) => void;
  /** What was asked for and is not there. */
  readonly missing?: string | undefined;
}

const EXAMPLES: Readonly<Partial<Record<SearchKind, string>>> = {
  CLAIM: 'Some of its words: 382 civilians Iraq January 2017.',
  REBUTTAL: 'Some of its words, as it was summed up.',
};

/** Looks up what an act is done to. */
export function TargetChooser({ act, onChosen, missing }: TargetChooserProps) {
  const [looked, look] = useState<Choice>(NO_CHOICE);
  const found = useFoundRecorded(looked, act.kinds);
  return (
    <div className="reading stack">
      {missing !== undefined && (
        <p className="notice" role="alert">
          Nothing that this can be done to is recorded under <code>{missing}</code>.
        </p>
      )}
      <Completion
        name="lookup"
        label={act.asksFor}
        hint={EXAMPLES[firstOf(act.kinds)]}
        value={looked}
        found={found}
        onChange={(choice) => {
          look(choice);
          if (choice.chosen !== null) onChosen(choice.chosen.id);
        }}
      />
      {act.kinds[0] === 'REBUTTAL' && <OpenRebuttals act={act} />}
    </div>
  );
}

/** The newest objections that stand open: most often one of them is meant. */
function OpenRebuttals({ act }: { readonly act: ActInWords }) {
  const answer = useAnswer(NewestRebuttalsDocument, { state: 'OPEN', first: 8 });
  return (
    <Answered answer={answer}>
      {({ rebuttals: { nodes } }) =>
        nodes.length === 0 ? (
          <p className="soft">No objection stands open.</p>
        ) : (
          <section aria-labelledby="open-rebuttals" className="stack">
            <h2 id="open-rebuttals">Newest open objections</h2>
            <ul className="entries">
              {nodes.map((rebuttal) => (
                <li key={rebuttal.id}>
                  <p className="kicker">
                    <bdi>{speakersOf(rebuttal.statement)}</bdi>, {rebuttal.statement.said.label}
                  </p>
                  <p className="entry-text" dir="auto">
                    <To to={recordAddress(act.act, rebuttal)}>
                      {rebuttal.summary ?? rebuttal.statement.quote ?? 'An objection without words'}
                    </To>
                  </p>
                  {rebuttal.target.__typename === 'Claim' && (
                    <p className="soft small" dir="auto">
                      against: {rebuttal.target.text}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Answered>
  );
}

import { useState } from 'react';
import { figureAddress } from '../../address/addresses.ts';
import { ClaimSentence } from '../../parts/figure-entry.tsx';
import { Speaker } from '../../parts/speaker.tsx';
import { StandingMark } from '../../parts/standing-mark.tsx';
import { To } from '../../parts/to.tsx';
import { capitalized } from '../../words/capitalized.ts';
import { count, listed } from '../../words/count.ts';
import { GoesBack } from './goes-back.tsx';
import type { Numbered } from './paragraphs.ts';
import { RecordThis } from './record-this.tsx';
import { axisWords, meantBy, standingOf } from '../../words/standing-of-mention.ts';
import { unknownWords } from '../../words/unknown-words.ts';
import type { Candidate, Mention } from './mention.ts';

export const noteId = (number: number): string => `note-${number}`;
export const markId = (number: number): string => `figure-${number}`;

/** What is on record about a figure of the text, beside it. */
export function Note({ numbered: { number, mention } }: { readonly numbered: Numbered }) {
  const { look, words } = standingOf(mention);
  const meant = meantBy(mention);
  const others = mention.check.candidates.filter((candidate) => candidate !== meant);
  return (
    <article
      className={`note is-${look}`}
      id={noteId(number)}
      aria-labelledby={`${noteId(number)}-head`}
      tabIndex={-1}
    >
      <h2 id={`${noteId(number)}-head`} className="note-head">
        <a
          href={`#${markId(number)}`}
          aria-label={`Figure ${number}, back to the text`}
          className="note-number"
        >
          {number}
        </a>{' '}
        <q dir="auto">{mention.exact}</q> <span className="note-outcome">{words}</span>
      </h2>
      <Unread mention={mention} />
      {meant && <Meant candidate={meant} mention={mention} />}
      {meant && <InFull candidate={meant} others={others} />}
      <RecordThis mention={mention} />
    </article>
  );
}

/** Words that name something which the record does not know: what is on record was found without them. */
function Unread({ mention: { unread, check } }: { readonly mention: Mention }) {
  if (unread.length === 0) return null;
  return (
    <p className="small">
      The record does not know{' '}
      {unknownWords(unread).map(({ exact, start }, index) => (
        <span key={start}>
          {index > 0 && ', '}
          <q dir="auto">{exact}</q>
        </span>
      ))}
      {check.candidates.length > 0 ? ': what is near is found without that.' : '.'}
    </p>
  );
}

const Sentence = ({ candidate: { claim } }: { readonly candidate: Candidate }) => (
  <span dir="auto">
    <To to={figureAddress(claim)}>
      <ClaimSentence text={claim.headline} />
    </To>
  </span>
);

interface MeantProps {
  readonly candidate: Candidate;
  readonly mention: Mention;
}

/** The figure on record: how it stands, who said it first, in what it differs, and what the text leaves unsaid. */
function Meant({ candidate, mention: { check, speaker: named } }: MeantProps) {
  const { claim, differences, unsaid, speaker } = candidate;
  const [first] = claim.statements.nodes;
  return (
    <>
      <p className="entry-text">
        {check.outcome === 'DIFFERS' && <span className="soft small">On record: </span>}
        <Sentence candidate={candidate} />
      </p>
      <p className="entry-facts">
        <StandingMark
          state={claim.standing.state}
          isTainted={claim.standing.tainted}
          through={claim.standing.through}
        />
        {first && (
          <span>
            first said by <Speaker statement={first} />, {first.said.label}
          </span>
        )}
      </p>
      <GoesBack claim={claim} />
      {differences.length > 0 && (
        <dl className="note-differences small">
          {differences.map(({ axis, dimension, a, b }) => (
            <div key={`${axis} ${dimension ?? ''}`}>
              <dt>{capitalized(axisWords({ axis, dimension: dimension ?? null }))}</dt>
              <dd>
                <span className="soft">here</span> <bdi>{a ?? 'nothing said'}</bdi>
              </dd>
              <dd>
                <span className="soft">on record</span> <bdi>{b ?? 'nothing said'}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {named && speaker && (
        <p className="small">
          <bdi>{named.short}</bdi>{' '}
          {speaker === 'SAID_IT' ? 'is on record as having said it.' : 'is not on record as having said it.'}
        </p>
      )}
      {unsaid.length > 0 && (
        <p className="small">
          Not said here: {listed([...new Set(unsaid.map((axis) => axisWords({ axis })))], Infinity)}.
        </p>
      )}
    </>
  );
}

interface InFullProps {
  readonly candidate: Candidate;
  readonly others: readonly Candidate[];
}

/** All of it in sentences to print, and the other figures that may be meant, made when they are opened. */
function InFull({ candidate, others }: InFullProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="note-in-full" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="small">
        In full{others.length > 0 && `, and ${count(others.length, 'other figure')} near it`}
      </summary>
      {isOpen && (
        <>
          <p className="small" dir="auto">
            {candidate.explanation}
          </p>
          <ul className="stack">
            {others.map((other) => (
              <li key={other.claim.id} className="small">
                <Sentence candidate={other} />
                {other.differences.length > 0 && (
                  <span className="soft">
                    {' '}
                    differs in {listed(other.differences.map(axisWords), Infinity)}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

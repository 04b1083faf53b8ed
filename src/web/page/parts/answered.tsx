import type { ReactNode } from 'react';
import type { Answer } from '../api/answer.ts';
import { faultOf } from '../api/fault.ts';
import { Bars } from './bars.tsx';
import { KeyToRead } from './key-to-read.tsx';

interface AnsweredProps<Data> {
  readonly answer: Answer<Data>;
  readonly children: (data: Data) => ReactNode;
  /** The shape of what is to come. */
  readonly skeleton?: ReactNode;
}

/** Shows an answer; until it is there its shape, and what went wrong if it will not come. */
export function Answered<Data>({ answer, children, skeleton }: AnsweredProps<Data>) {
  const { data, error, isSlow, isAsking, again } = answer;
  if (error && data === undefined) return <Failed error={error} again={again} />;
  if (data === undefined) {
    return (
      <div aria-busy="true">
        <span className="unseen" role="status">
          Loading
        </span>
        {skeleton ?? <Bars lines={4} />}
        {isSlow && <p className="soft small">{SLOW}</p>}
      </div>
    );
  }
  return (
    <>
      {error && <Failed error={error} again={again} isBeside />}
      {isSlow && (
        <p className="notice small" role="status">
          {SLOW}
        </p>
      )}
      <div aria-busy={isAsking} className="answered">
        {children(data)}
      </div>
    </>
  );
}

const SLOW = 'This takes longer than usual. Still asking …';

interface FailedProps {
  readonly error: Error;
  readonly again: () => void;
  /** The answer of before stands beside it. */
  readonly isBeside?: boolean;
}

function Failed({ error, again, isBeside = false }: FailedProps) {
  const { message, code } = faultOf(error);
  if (code === 'UNAUTHENTICATED') return <KeyToRead refusal={message} again={again} />;
  return (
    <div className="notice failed stack" role="alert">
      <p>
        <strong>{code === 'UNREACHABLE' ? 'No answer came.' : 'This could not be answered.'}</strong>{' '}
        {message}
        {isBeside && ' What is shown is as it was before.'}
      </p>
      <button type="button" className="button" onClick={again}>
        Try again
      </button>
    </div>
  );
}

import type { ReactNode } from 'react';
import type { Answer } from '../api/answer.ts';
import { faultOf } from '../api/fault.ts';
import { Bars } from './bars.tsx';

interface AnsweredProps<Data> {
  readonly answer: Answer<Data>;
  readonly children: (data: Data) => ReactNode;
  /** The shape of what is to come. */
  readonly skeleton?: ReactNode;
}

/** Shows an answer; until it is there its shape, and what went wrong if it will not come. */
export function Answered<Data>({ answer, children, skeleton }: AnsweredProps<Data>) {
  const { data, error, isSlow, isAsking, again } = answer;
  if (error) return <Failed error={error} again={again} />;
  if (data === undefined) {
    return (
      <div aria-busy="true">
        <span className="unseen" role="status">
          Loading
        </span>
        {skeleton ?? <Bars lines={4} />}
        {isSlow && <p className="soft small">This takes longer than usual. Still asking …</p>}
      </div>
    );
  }
  return (
    <div aria-busy={isAsking} className="answered">
      {children(data)}
    </div>
  );
}

function Failed({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const { message, code } = faultOf(error);
  return (
    <div className="notice failed stack" role="alert">
      <p>
        <strong>{code === 'UNREACHABLE' ? 'No answer came.' : 'This could not be answered.'}</strong>{' '}
        {message}
      </p>
      <button type="button" className="button" onClick={again}>
        Try again
      </button>
    </div>
  );
}

import { Heading } from '../../parts/heading.tsx';
import { useTitle } from '../../parts/title.ts';
import { To } from '../../parts/to.tsx';

interface NothingViewProps {
  /** What was looked for: "figure"; left out for an address that leads nowhere. */
  readonly what?: string;
  readonly name?: string;
}

/** Nothing stands at this address. */
export function NothingView({ what, name }: NothingViewProps) {
  useTitle(what ? `No such ${what}` : 'Nothing here');
  return (
    <div className="view reading stack">
      <Heading>{what ? `No such ${what}` : 'Nothing is at this address'}</Heading>
      <p>
        {what ? (
          <>
            No {what} is recorded under <code>{name}</code>. The address may have been cut short on its way to
            you.
          </>
        ) : (
          'The address may have been cut short on its way to you.'
        )}
      </p>
      <p>
        Look it up in the field above, or go to <To to="/">the start</To>.
      </p>
    </div>
  );
}

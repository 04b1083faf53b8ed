import { useMemo, useState } from 'react';
import { documentAddress, figureAddress, outside } from '../../../address/addresses.ts';
import { useAsOf } from '../../../address/as-of.ts';
import { useAnswer } from '../../../api/answer.ts';
import { FigureOmissionsDocument, type StandingState } from '../../../generated/graphql.ts';
import { Speaker } from '../../../parts/speaker.tsx';
import { To } from '../../../parts/to.tsx';
import { count } from '../../../words/count.ts';
import type { FigureClaim } from '../figure-claim.ts';
import { titleOf } from './card-texts.ts';
import { omissionsOf, type Omission, type Omitting } from './omission.ts';
import type { Picture, PictureStatement } from './picture-model.ts';

const AGAINST: readonly StandingState[] = ['DISPUTED', 'CONCEDED', 'CORRECTED', 'RETRACTED'];

interface OmissionsProps {
  readonly omitting: Omitting | undefined;
  readonly claim: FigureClaim;
  readonly picture: Picture;
}

/** Who passed the figure on, in this wording or another, after it was disputed, with nothing on record that says so. */
export function Omissions({ omitting, claim, picture }: OmissionsProps) {
  if (!omitting) return null;
  const { rewordings } = omitting;
  const found = omissionsOf(omitting);
  if (found.length === 0 && !rewordings.pageInfo.hasNextPage)
    return AGAINST.includes(claim.standing.state) ? (
      <p className="soft">
        Nobody is on record as passing it on, after something had been said against it, without mentioning
        that.
      </p>
    ) : null;
  return (
    <section aria-labelledby="silent" className="omissions stack">
      <h3 id="silent">Passed on after it was disputed, without a word of it on record</h3>
      <OmissionList omissions={found} picture={picture} />
      {rewordings.pageInfo.hasNextPage && (
        <MoreOmissions claim={claim} after={rewordings.pageInfo.endCursor} picture={picture} />
      )}
    </section>
  );
}

interface MoreProps {
  readonly claim: FigureClaim;
  readonly after: string | null | undefined;
  readonly picture: Picture;
}

/** Those of further wordings: asked for when wanted. */
function MoreOmissions({ claim, after, picture }: MoreProps) {
  const { instant } = useAsOf();
  const [isOpen, open] = useState(false);
  const { data, isAsking } = useAnswer(
    FigureOmissionsDocument,
    { claim: claim.id, asOf: instant, after, first: 100 },
    { skip: !isOpen, isLong: true },
  );
  const found = data?.claim;
  if (!found)
    return (
      <button type="button" className="button not-in-print" onClick={() => open(true)}>
        {isAsking ? 'Asking …' : 'Look through further wordings'}
      </button>
    );
  const { rewordings } = found;
  return (
    <>
      <OmissionList omissions={omissionsOf(found).filter((one) => one.claim)} picture={picture} />
      {rewordings.pageInfo.hasNextPage && (
        <MoreOmissions claim={claim} after={rewordings.pageInfo.endCursor} picture={picture} />
      )}
    </>
  );
}

interface OmissionListProps {
  readonly omissions: readonly Omission[];
  readonly picture: Picture;
}

/** So many wordings are shown at first, and so many more each time. */
const WORDINGS = 3;
const MORE_WORDINGS = 20;

function OmissionList({ omissions, picture }: OmissionListProps) {
  const [shown, setShown] = useState(WORDINGS);
  const byId = useMemo(
    () => new Map(picture.statements.map((statement) => [statement.id, statement])),
    [picture],
  );
  const rest = omissions.slice(shown);
  return (
    <>
      {omissions.slice(0, shown).map(({ claim, message, statements }) => (
        <div key={`${claim?.id} ${message}`} className="stack">
          <p dir="auto">{message}</p>
          {claim && (
            <p className="small" dir="auto">
              In the wording: <To to={figureAddress(claim)}>{claim.text}</To>
            </p>
          )}
          <Statements statements={statements.flatMap((id) => byId.get(id) ?? [])} />
        </div>
      ))}
      {rest.length > 0 && (
        <p>
          So did{' '}
          {count(
            rest.reduce((sum, { statements }) => sum + statements.length, 0),
            'report',
          )}{' '}
          in {count(rest.length, 'other wording')}.{' '}
          <button type="button" className="button" onClick={() => setShown(shown + MORE_WORDINGS)}>
            Show more wordings
          </button>
        </p>
      )}
    </>
  );
}

const STEP = 6;

function Statements({ statements }: { readonly statements: readonly PictureStatement[] }) {
  const [shown, setShown] = useState(STEP);
  return (
    <>
      <ul className="omission-list">
        {statements.slice(0, shown).map((statement) => (
          <li key={statement.id}>
            <Speaker statement={statement} />, {statement.said.label}
            <Where document={statement.document} />
          </li>
        ))}
      </ul>
      {statements.length > shown && (
        <p>
          <button type="button" className="button" onClick={() => setShown(shown + 100)}>
            Show more
          </button>{' '}
          <span className="soft small">
            {shown} of {count(statements.length, 'report')}
          </span>
        </p>
      )}
    </>
  );
}

function Where({ document }: Pick<PictureStatement, 'document'>) {
  if (!document) return null;
  const url = outside(document.url);
  return (
    <>
      {': '}
      <To to={documentAddress(document)}>
        <bdi>{titleOf(document)}</bdi>
      </To>
      {url && (
        <>
          {' '}
          <a href={url} rel="noopener noreferrer nofollow">
            {new URL(url).hostname}
          </a>
        </>
      )}
    </>
  );
}

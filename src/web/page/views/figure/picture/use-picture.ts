import { useMemo, useState } from 'react';
import { useAsOf } from '../../../address/as-of.ts';
import { useAnswer, type Answer } from '../../../api/answer.ts';
import {
  FigurePictureDocument,
  WordingsOnTheWayDocument,
  type FigurePictureQuery,
} from '../../../generated/graphql.ts';
import type { FigureClaim } from '../figure-claim.ts';
import type { Asked, Picture, WordingWords } from './picture-model.ts';
import { pictureOf } from './picture-of.ts';

/** So many wordings of which only the ids are known are asked for by themselves; there is hardly ever one. */
const MOST = 50;

/** Up to this many reports the quotes and documents come with the picture; beyond, with the cards that are drawn. */
const MOST_WITH_QUOTES = 100;

/**
 * Where a figure came from and what became of it. Of what many passed on and nothing stands behind, the trace lies
 * within what became of it, and is not asked for a second time.
 */
export function useAsked(claim: FigureClaim, name: string): Answer<FigurePictureQuery> {
  const { instant } = useAsOf();
  const reports = claim.spread.wordings.reduce((sum, { statements }) => sum + statements, 0);
  const withQuotes = Math.max(reports, claim.statements.totalCount) <= MOST_WITH_QUOTES;
  const [starting, tell] = useState<string>();
  const withTrace = withQuotes || claim.originals.length > 0 || starting === claim.id;
  const answer = useAnswer(
    FigurePictureDocument,
    { claim: name, asOf: instant, withQuotes, withTrace },
    { isLong: true },
  );
  const asked = answer.data?.claim;
  // It may start with somebody who did not say it.
  if (asked && !withTrace && startsBefore(asked)) tell(claim.id);
  return answer;
}

function startsBefore({ provenance, spread }: Asked): boolean {
  const within = new Set(spread.statements.map(({ id }) => id));
  return provenance.origins.some(({ id }) => !within.has(id));
}

/**
 * The picture of what was asked, with the words of every wording on the way.
 * @param circling the ids of the statements by which sources pass one another on in a circle
 */
export function usePictureOf(asked: Asked, circling: ReadonlySet<string>): Picture {
  const { instant } = useAsOf();
  const unknown = useMemo(() => unknownIn(asked), [asked]);
  const answer = useAnswer(
    WordingsOnTheWayDocument,
    { claims: unknown, asOf: instant },
    { skip: unknown.length === 0 },
  );
  const { data } = answer;
  return useMemo(
    () =>
      pictureOf(
        asked,
        (data?.nodes ?? []).filter((node): node is WordingWords => node !== null && 'text' in node),
        circling,
      ),
    [asked, data, circling],
  );
}

function unknownIn({ provenance, spread, originals }: Asked): string[] {
  const known = new Set([...originals, ...spread.wordings.map(({ claim }) => claim)].map(({ id }) => id));
  const followed = new Set((provenance.followed ?? []).map(({ claim }) => claim.id));
  return [...followed].filter((id) => !known.has(id)).slice(0, MOST);
}

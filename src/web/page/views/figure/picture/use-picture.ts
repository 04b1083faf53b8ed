import { useMemo } from 'react';
import { useAsOf } from '../../../address/as-of.ts';
import { useAnswer } from '../../../api/answer.ts';
import { WordingsOnTheWayDocument } from '../../../generated/graphql.ts';
import type { Asked, Picture, WordingWords } from './picture-model.ts';
import { pictureOf } from './picture-of.ts';

/** So many wordings of which only the ids are known are asked for by themselves; there is hardly ever one. */
const MOST = 50;

/** The picture of what was asked, with the words of every wording on the way. */
export function usePictureOf(asked: Asked): Picture {
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
      ),
    [asked, data],
  );
}

function unknownIn({ provenance, spread, originals }: Asked): string[] {
  const known = new Set([...originals, ...spread.wordings.map(({ claim }) => claim)].map(({ id }) => id));
  const followed = new Set(provenance.followed.map(({ claim }) => claim.id));
  return [...followed].filter((id) => !known.has(id)).slice(0, MOST);
}

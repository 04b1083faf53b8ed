import type { Reader } from '../reader.js';
import type { PlaceChangeKind } from '../tables/place-change.js';

/** A claim of which it is to be known what became of its place. */
export interface PlaceChange {
  readonly claim: string;
  readonly ref: string | null;
  readonly code: string;
  readonly kind: PlaceChangeKind;
  readonly was: string;
  readonly now: string;
  readonly nowCode: string;
}

/** All of them, in the order in which the claims were recorded. */
export const listPlaceChanges = (reader: Reader): Promise<PlaceChange[]> =>
  reader.all(
    `select c.id as claim, m.ref, p.code, p.kind, p.was, p.now, p.now_code as "nowCode"
     from place_change p cross join claim c cross join claim_summary m where c.seq = p.claim and m.seq = p.claim
     order by p.claim, p.code`,
  );

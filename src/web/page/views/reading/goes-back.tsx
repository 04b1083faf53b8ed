import { useApolloClient } from '@apollo/client/react';
import { createContext, useContext, useEffect, useState } from 'react';
import { figureAddress } from '../../address/addresses.ts';
import { WhatFiguresGoBackToDocument, type WhatFiguresGoBackToQuery } from '../../generated/graphql.ts';
import { ClaimSentence } from '../../parts/figure-entry.tsx';
import { Speaker } from '../../parts/speaker.tsx';
import { To } from '../../parts/to.tsx';
import { meantBy } from '../../words/standing-of-mention.ts';
import type { Mention } from './mention.ts';

/** A figure on record that others are rewordings of, and who said it first. */
export type Original = WhatFiguresGoBackToQuery['claims']['nodes'][number]['originals'][number];
/** By the id of the figure that goes back to them. */
export type Originals = ReadonlyMap<string, readonly Original[]>;

export const NO_ORIGINALS: Originals = new Map();
export const OriginalsContext = createContext(NO_ORIGINALS);

/** So many figures can be asked for at once. */
const AT_ONCE = 100;

/**
 * What the figures beside a text go back to, asked once these are shown: that follows each of them to where it starts.
 * Until it has come, and where it cannot be had, the notes do without; each leads to its figure, which tells it too.
 */
export function useOriginals(mentions: readonly Mention[], asOf: string | undefined): Originals {
  const client = useApolloClient();
  const [known, keep] = useState({ mentions, originals: NO_ORIGINALS });
  useEffect(() => {
    const ids = [...new Set(mentions.flatMap((mention) => meantBy(mention)?.claim.id ?? []))];
    let isShown = true;
    const ask = async (): Promise<void> => {
      const originals = new Map<string, readonly Original[]>();
      for (let at = 0; at < ids.length && isShown; at += AT_ONCE) {
        const { data } = await client.query({
          query: WhatFiguresGoBackToDocument,
          variables: { ids: ids.slice(at, at + AT_ONCE), asOf: asOf ?? null },
        });
        for (const { id, originals: of } of data?.claims.nodes ?? [])
          if (of.length > 0) originals.set(id, of);
      }
      if (isShown) keep({ mentions, originals });
    };
    ask().catch(() => undefined);
    return () => {
      isShown = false;
    };
  }, [client, mentions, asOf]);
  return known.mentions === mentions ? known.originals : NO_ORIGINALS;
}

/** What a figure on record is a rewording of, with who said that first: whoever is told first only passed it on. */
export function GoesBack({ claim }: { readonly claim: { readonly id: string } }) {
  const originals = useContext(OriginalsContext).get(claim.id) ?? [];
  return originals.map((original) => {
    const [first] = original.statements.nodes;
    return (
      <p key={original.id} className="small">
        A rewording of{' '}
        <span dir="auto">
          <To to={figureAddress(original)}>
            <ClaimSentence text={original.headline} />
          </To>
        </span>
        {first && (
          <>
            , first said by <Speaker statement={first} />, {first.said.label}
          </>
        )}
      </p>
    );
  });
}

import { firstOf } from '../../certain.js';
import type { FiguresBesideQuery } from '../../generated/graphql.ts';
import { figuresOf, type OneFigure } from '../../parts/one-figure.ts';

type Claim = NonNullable<FiguresBesideQuery['claim']>;
export type Beside = Claim['conflicts']['nodes'][number];

/** Another figure with the comparison that is told of it. */
export interface OtherFigure {
  readonly figure: OneFigure<Beside>;
  /** With its original, where that can be compared at all; else with what is first among its wordings. */
  readonly shown: Beside;
}

/** What lies beside a claim: figures of others, and what is the same figure in other words. */
export interface Arranged {
  readonly others: readonly OtherFigure[];
  readonly hasMoreOthers: boolean;
  readonly copies: readonly Beside[];
  readonly hasMoreCopies: boolean;
}

/** Tells two sources at odds from what one copied of the other, each as they are ordered: what does not fit first. */
export function arranged(claim: Claim): Arranged {
  const { conflicts, inconsistent, alternatives, revises, compatible, consistent, agrees } = claim;
  const byVerdict = [conflicts, inconsistent, alternatives, revises, compatible, consistent, agrees];
  const all = byVerdict.flatMap(({ nodes }) => nodes);
  const originals = new Set(claim.originals.map(({ id }) => id));
  const isCopy = ({ rewording, b }: Beside): boolean =>
    rewording || b.originals.some(({ id }) => originals.has(id));
  const cut = byVerdict.filter(({ nodes, totalCount }) => nodes.length < totalCount);
  const others = figuresOf(
    all.filter((one) => !isCopy(one)),
    ({ b }) => b,
  ).map((figure) => ({
    figure,
    shown: figure.hits.find(({ b }) => b.id === figure.head.id) ?? firstOf(figure.hits),
  }));
  return {
    others: others.sort((one, other) => all.indexOf(one.shown) - all.indexOf(other.shown)),
    // Of one verdict those come first that are no rewordings.
    hasMoreOthers: cut.some(({ nodes }) => !nodes.at(-1)?.rewording),
    copies: all.filter(isCopy),
    hasMoreCopies: cut.length > 0,
  };
}

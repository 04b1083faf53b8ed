import type { SearchPageQuery } from '../../generated/graphql.ts';
import { FoldedFigure } from '../../parts/folded-figure.tsx';
import { figuresOf } from '../../parts/one-figure.ts';
import { Parties } from '../../parts/parties.tsx';

/** Figures that hold the words, each once in whatever wording it was found. */
export function FiguresFound({ hits }: { readonly hits: SearchPageQuery['search']['nodes'] }) {
  const claims = hits.flatMap(({ node }) => (node.__typename === 'Claim' ? node : []));
  return (
    <ul className="entries">
      {figuresOf(claims, (claim) => claim).map((figure) => (
        <li key={figure.head.id}>
          <FoldedFigure figure={figure} found={figure.hits[0]}>
            <Parties number={figure.head.spread.parties} />
          </FoldedFigure>
        </li>
      ))}
    </ul>
  );
}

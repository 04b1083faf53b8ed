import { firstOf } from '../../certain.js';
import { FoldedFigure } from '../../parts/folded-figure.tsx';
import { Parties } from '../../parts/parties.tsx';
import { Speaker } from '../../parts/speaker.tsx';
import { count } from '../../words/count.ts';
import type { FigureFound } from './entries.ts';
import { Excerpt } from './excerpt.tsx';

interface FigureHitProps {
  readonly found: FigureFound;
  /** How a claim stands to the figure that was looked for, by its id. */
  readonly nearness: ReadonlyMap<string, string>;
}

/** A figure that was found, once in whatever wording, with the quotes that say it behind it. */
export function FigureHit({ found: { figure, quotes }, nearness }: FigureHitProps) {
  const hit = firstOf(figure.hits);
  return (
    <>
      <FoldedFigure figure={figure} found={hit} nearness={nearness.get(hit.id)}>
        <Parties number={figure.head.spread.parties} />
      </FoldedFigure>
      {quotes.length > 0 && (
        <details className="wordings">
          <summary className="small">said so in {count(quotes.length, 'quote')} found</summary>
          <ul className="stack">
            {quotes.map((quote) => (
              <li key={quote.id}>
                <p className="kicker">
                  <Speaker statement={quote} />, {quote.said.label}
                </p>
                <blockquote dir="auto">
                  <Excerpt text={quote.snippet} />
                </blockquote>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

import { seriesAddress } from '../../address/addresses.ts';
import { useAsOf } from '../../address/as-of.ts';
import { useAnswer } from '../../api/answer.ts';
import { SeriesWorthOpeningDocument, type SeriesWorthOpeningQuery } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { To } from '../../parts/to.tsx';
import { count } from '../../words/count.ts';

const MOST = 8;

type Figure = NonNullable<SeriesWorthOpeningQuery['claims']['nodes'][number]['figure']>;

/** Series to begin with: what has been counted again and again, by how much is reported of it. */
export function Opening() {
  const { instant } = useAsOf();
  const answer = useAnswer(SeriesWorthOpeningDocument, { asOf: instant });
  return (
    <section aria-labelledby="worth-opening" className="reading">
      <h2 id="worth-opening">Counted again and again</h2>
      <Answered answer={answer}>
        {({ claims }) => {
          const offers = offersOf(claims.nodes.flatMap(({ figure }) => figure ?? []));
          if (offers.length === 0)
            return <p className="soft">No figure recorded here has been counted for more than one period.</p>;
          return (
            <ul className="entries">
              {offers.map(({ figure: { measure, place, population }, periods }) => (
                <li key={`${measure.id} ${place?.id ?? ''} ${population?.id ?? ''}`}>
                  <p className="entry-text">
                    <To
                      to={seriesAddress({
                        measure: measure.ref,
                        place: place?.ref,
                        population: population?.ref,
                      })}
                    >
                      <bdi>{measure.label}</bdi>
                      {place && (
                        <>
                          {' '}
                          in <bdi>{place.name}</bdi>
                        </>
                      )}
                    </To>
                  </p>
                  <p className="entry-facts">
                    {population && <bdi>{population.label}</bdi>}
                    <span>{count(periods, 'period')} and more</span>
                  </p>
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
    </section>
  );
}

interface Offer {
  readonly figure: Figure;
  readonly periods: number;
}

/** Measures of a place and a population that are known for several periods, those of most periods first. */
function offersOf(figures: readonly Figure[]): Offer[] {
  const groups = new Map<string, { figure: Figure; periods: Set<string> }>();
  for (const figure of figures) {
    if (!figure.period) continue;
    const key = [figure.measure.id, figure.place?.id, figure.population?.id].join(' ');
    const group = groups.get(key) ?? { figure, periods: new Set() };
    group.periods.add(figure.period.edtf);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ figure, periods }) => ({ figure, periods: periods.size }))
    .filter(({ periods }) => periods > 1)
    .sort((one, other) => other.periods - one.periods)
    .slice(0, MOST);
}

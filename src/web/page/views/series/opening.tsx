import { seriesAddress } from '../../address/addresses.ts';
import { useAsOf } from '../../address/as-of.ts';
import { useAnswer } from '../../api/answer.ts';
import { SeriesWorthOpeningDocument, type SeriesWorthOpeningQuery } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { To } from '../../parts/to.tsx';
import { capitalized } from '../../words/capitalized.ts';
import { count } from '../../words/count.ts';
import { ofWhom } from './plan.ts';

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
              {offers.map(({ figure, periods }) => (
                <li key={keyOf(figure)}>
                  <Offered figure={figure} periods={periods} />
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
    </section>
  );
}

/** A series that is worth opening: what it is about leads to it. */
function Offered({ figure: { measure, place, population, categories }, periods }: Offer) {
  const whom = ofWhom({ population, categories });
  return (
    <>
      <p className="entry-text">
        <To
          to={seriesAddress({
            measure: measure.ref,
            place: place?.ref,
            population: population?.ref,
            category: categories.map(({ ref }) => ref),
          })}
        >
          <bdi>{capitalized(measure.short)}</bdi>
          {place && (
            <>
              {' '}
              in <bdi>{place.name}</bdi>
            </>
          )}
        </To>
      </p>
      <p className="entry-facts">
        {whom !== '' && <bdi>{whom}</bdi>}
        <span>{count(periods, 'period')} and more</span>
      </p>
    </>
  );
}

interface Offer {
  readonly figure: Figure;
  readonly periods: number;
}

const keyOf = ({ measure, place, population, categories }: Figure): string =>
  [measure.id, place?.id, population?.id, ...categories.map(({ id }) => id).sort()].join(' ');

/** Measures of a place, a population and categories that are known for several periods, those of most periods first. */
function offersOf(figures: readonly Figure[]): Offer[] {
  const groups = new Map<string, { figure: Figure; periods: Set<string> }>();
  for (const figure of figures) {
    if (!figure.period) continue;
    const key = keyOf(figure);
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

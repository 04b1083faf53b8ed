import {
  compareAddress,
  figureAddress,
  recordAddress,
  seriesAddress,
  sourceAddress,
} from '../../address/addresses.ts';
import { useAsOf } from '../../address/as-of.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { ClaimSentence } from '../../parts/figure-entry.tsx';
import { Heading } from '../../parts/heading.tsx';
import { StandingMark } from '../../parts/standing-mark.tsx';
import { useTitle } from '../../parts/title.ts';
import { To } from '../../parts/to.tsx';
import { count, listed, originCount } from '../../words/count.ts';
import { dayInWords } from '../../words/day.ts';
import { figureAsText } from './figure-as-text.ts';
import type { FigureClaim } from './figure-claim.ts';
import { quotes } from './quoted.ts';
import { spreadInWords } from './spread-in-words.ts';
import { withClaims } from './with-claims.tsx';

/** More places of a region than this are told as a number. */
const MOST_PLACES = 60;

/** What a figure says, how it stands and why, and how many independent origins are behind how many reports. */
export function FigureHead({ claim }: { readonly claim: FigureClaim }) {
  useTitle(claim.text);
  const { day } = useAsOf();
  return (
    <header className="figure-head">
      <Heading className="figure-sentence">
        <ClaimSentence text={claim.text} />
      </Heading>
      <Regions claim={claim} />
      {day !== undefined && (
        <p className="on-paper">As of {dayInWords(day)}. What was said later is left out.</p>
      )}
      {claim.statements.totalCount === 0 ? (
        <p className="figure-unsaid">
          {day === undefined
            ? 'Nobody is on record as saying this.'
            : `Nobody had said this by ${dayInWords(day)}.`}
        </p>
      ) : (
        <div className="figure-answers">
          <Standing claim={claim} />
          <Origins claim={claim} />
        </div>
      )}
      <Actions claim={claim} />
    </header>
  );
}

/** What the regions of a figure are made up of, which its sentence does not say. */
function Regions({ claim: { figure } }: { readonly claim: FigureClaim }) {
  const places = [figure?.place, ...(figure?.exclusions ?? []).map(({ place }) => place)];
  const regions = new Map(
    places.flatMap((place) => (place?.contains.length ? [[place.id, place] as const] : [])),
  );
  return [...regions.values()].map(({ id, name, contains }) => (
    <p key={id} className="soft">
      <bdi>{name}</bdi>:{' '}
      <bdi>
        {listed(
          contains.map((place) => place.name),
          MOST_PLACES,
        )}
      </bdi>
    </p>
  ));
}

function Standing({ claim: { standing, correctedBy, corrects } }: { readonly claim: FigureClaim }) {
  return (
    <section aria-label="How it stands" className={`figure-answer stands-${standing.state.toLowerCase()}`}>
      <p className="figure-answer-head">
        <StandingMark state={standing.state} />
      </p>
      <p dir="auto">{withClaims(standing.explanation, standing.through)}</p>
      {standing.through
        .filter((origin) => !quotes(standing.explanation, origin))
        .map((origin) => (
          <p key={origin.id} dir="auto">
            It stands so through: <To to={figureAddress(origin)}>{origin.text}</To>
          </p>
        ))}
      {correctedBy && (
        <p dir="auto">
          Now given as: <To to={figureAddress(correctedBy)}>{correctedBy.text}</To>
        </p>
      )}
      {corrects.map((earlier) => (
        <p key={earlier.id} dir="auto">
          Put in the place of: <To to={figureAddress(earlier)}>{earlier.text}</To>
        </p>
      ))}
      {standing.taintedBy.map((origin) => (
        <p key={origin.id} dir="auto">
          Computed, directly or further back, from a figure that does not stand:{' '}
          <To to={figureAddress(origin)}>{origin.text}</To>
        </p>
      ))}
    </section>
  );
}

function Origins({ claim: { spread, provenance } }: { readonly claim: FigureClaim }) {
  const { independentOrigins, explanation, flags } = provenance;
  const said = flags.filter(({ code }) => code !== 'SINGLE_ORIGIN');
  return (
    <section aria-label="Where it comes from" className="figure-answer">
      <p className="figure-answer-head">
        {spreadInWords(spread)}, {originCount(independentOrigins)}
      </p>
      <p dir="auto">{explanation}</p>
      <p className="small soft">
        {independentOrigins.sources.length > 0 && 'From '}
        {independentOrigins.sources.slice(0, 5).map((source, index) => (
          <span key={source.id}>
            {index > 0 && ', '}
            <To to={sourceAddress(source)}>
              <bdi>{source.name}</bdi>
            </To>
          </span>
        ))}
        {independentOrigins.sources.length > 5 &&
          ` and ${count(independentOrigins.sources.length - 5, 'other')}`}
      </p>
      {said.length > 0 && (
        <ul className="figure-flags">
          {said.map(({ code, message }) => (
            <li key={code} dir="auto">
              {message}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Actions({ claim }: { readonly claim: FigureClaim }) {
  const { figure } = claim;
  return (
    <div className="buttons not-in-print">
      <CopyButton label="Copy as text" text={() => figureAsText(claim)} />
      {figure && (
        <To
          className="button"
          to={seriesAddress({
            measure: figure.measure.ref,
            place: figure.place?.ref,
            population: figure.population?.ref,
            category: figure.categories.map(({ ref }) => ref),
            copies: claim.originals.length > 0 ? 'shown' : undefined,
          })}
        >
          See it over time
        </To>
      )}
      <To className="button" to={compareAddress(claim, { id: '' })}>
        Compare
      </To>
      <To className="button" to={recordAddress('rebut', claim)}>
        Record a dispute
      </To>
    </div>
  );
}

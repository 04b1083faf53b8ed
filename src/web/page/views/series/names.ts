import { firstOf } from '../../certain.js';
import { useAnswer } from '../../api/answer.ts';
import { FindPlacesDocument, type VocabularyQuery } from '../../generated/graphql.ts';
import { capitalized } from '../../words/capitalized.ts';
import { stretchInWords } from '../../words/edtf.ts';
import type { Asked } from './asked.ts';
import type { Series } from './lines.ts';

/** What an address asks for, by name. */
export interface Names {
  readonly measure: string;
  /** Empty for everywhere. */
  readonly place: string;
  readonly population: string;
  readonly categories: readonly string[];
  /** By ref and by id. */
  readonly sources: ReadonlyMap<string, string>;
}

/** The names behind the refs and ids of an address, as far as they are known. */
export function useNames(
  asked: Asked,
  choices: VocabularyQuery | undefined,
  series: Series | undefined,
): Names {
  const { data } = useAnswer(FindPlacesDocument, { words: asked.place }, { skip: asked.place === '' });
  const isAsked = (name: string) => (named: { id: string; ref?: string }) =>
    named.ref === name || named.id === name;
  const entries = series?.points.flatMap((point) => point.entries) ?? [];
  const recorded = entries.flatMap(({ claim: { figure } }) =>
    figure?.place ? [figure.place, ...(figure.place.within ? [figure.place.within] : [])] : [],
  );
  return {
    measure: choices?.measures.find(isAsked(asked.measure))?.short ?? series?.measure.short ?? asked.measure,
    place: [...(data?.places ?? []), ...recorded].find(isAsked(asked.place))?.name ?? asked.place,
    population: choices?.populations.find(isAsked(asked.population))?.short ?? asked.population,
    categories: asked.categories.map((name) => choices?.categories.find(isAsked(name))?.short ?? name),
    sources: new Map(
      entries.flatMap(({ source: { id, ref, short } }) => [
        [id, short] as const,
        [ref ?? id, short] as const,
      ]),
    ),
  };
}

/** "Killed in Iraq". */
export const headingOf = ({ measure, place }: Names): string =>
  capitalized(place === '' ? measure : `${measure} in ${place}`);

/** "civilians, November 2016 to January 2017"; the stretch of the figures themselves where none is asked. */
export function subtitleOf(
  { population, categories, sources }: Names,
  asked: Asked,
  series: Series | undefined,
): string {
  const whole = series && series.points.length > 0 ? monthsOf(series.points) : '';
  const only = asked.sources.map((name) => sources.get(name) ?? name).join(', ');
  return [
    [population, ...categories].filter(Boolean).join(', '),
    stretchInWords(asked.from, asked.to) || whole,
    only && `only ${only}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** From the month in which the first figure begins to that in which the last ends. */
function monthsOf(points: Series['points']): string {
  const first = firstOf(points).period.start;
  const last = Math.max(...points.map(({ period }) => new Date(period.end).getTime()));
  return stretchInWords(first.slice(0, 7), new Date(last - 1).toISOString().slice(0, 7));
}

import { chosen, NO_CHOICE, type Choice } from '../../../fields/choice.ts';
import type { FigureInFront } from '../../../parts/record-this.ts';
import { labelOf } from '../../../words/figure.ts';
import { calledBy } from '../../../words/voices.ts';
import { categoryOption } from '../fields/found.ts';
import { newClaim, newExclusion, type ClaimDraft, type FigureDraft, type StatementDraft } from './drafts.ts';

type Read = FigureInFront['mention'];

/** A form filled with what was read of a figure, with the words each field was read from. */
export interface ReadForm {
  readonly statement: Pick<StatementDraft, 'source' | 'saidOn'>;
  readonly claim: ClaimDraft;
  /** By the name of the field. */
  readonly words: Readonly<Record<string, string>>;
}

const place = (read: Read['place']): Choice => chosen(read && { id: read.id, text: read.name });
const population = (read: Read['population']): Choice => chosen(read && { id: read.id, text: labelOf(read) });
const written = (value: number | null | undefined): string => (value ?? '').toString();

/** What was read, field by field; what was not read stays empty. */
export function readForm({ mention, passage }: FigureInFront): ReadForm {
  const figure: FigureDraft = {
    measure: chosen(mention.measure && { id: mention.measure.id, text: mention.measure.label }),
    qualifier: mention.qualifier,
    value: written(mention.value),
    low: written(mention.low),
    high: written(mention.high),
    asWritten: mention.exact,
    place: place(mention.place),
    period: mention.period?.edtf ?? '',
    population: population(mention.population),
    categories: mention.categories.map(categoryOption),
    lookedCategory: NO_CHOICE,
    exclusions: mention.exclusions.map((exclusion) => ({
      ...newExclusion(),
      place: place(exclusion.place),
      period: exclusion.period?.edtf ?? '',
      population: population(exclusion.population),
      categories: exclusion.categories.map(categoryOption),
    })),
  };
  const { speaker, saidOn } = mention;
  return {
    statement: {
      source: chosen(speaker && { id: speaker.id, text: calledBy(speaker) }),
      saidOn: saidOn ?? '',
    },
    claim: { ...newClaim(), figure, passage },
    words: wordsByField(mention),
  };
}

const FIELDS: Readonly<Record<Read['spans'][number]['axis'], string>> = {
  VALUE: 'claims.0.figure.value',
  RANGE: 'claims.0.figure.low',
  QUALIFIER: 'claims.0.figure.qualifier',
  MEASURE: 'claims.0.figure.measure',
  PLACE: 'claims.0.figure.place',
  PERIOD: 'claims.0.figure.period',
  POPULATION: 'claims.0.figure.population',
  CATEGORY: 'claims.0.figure.categories',
  EXCLUSIONS: 'claims.0.figure.exclusions',
  SPEAKER: 'statement.source',
  SAID_ON: 'statement.saidOn',
};

const LONGEST = 120;

/** All words from which a field was read; a text that is long is cut. */
function wordsByField({ spans }: Read): Record<string, string> {
  const words: Record<string, string> = {};
  for (const { axis, exact } of spans) {
    const before = words[FIELDS[axis]];
    const all = before === undefined ? exact : `${before} … ${exact}`;
    words[FIELDS[axis]] = all.length > LONGEST ? `${all.slice(0, LONGEST - 1)}…` : all;
  }
  return words;
}

/** What stands in the field of a form. */
export function fieldIn(
  form: { readonly statement: unknown; readonly claims: readonly unknown[] },
  name: string,
): unknown {
  let at: unknown = form;
  for (const step of name.split('.'))
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined;
  return at;
}

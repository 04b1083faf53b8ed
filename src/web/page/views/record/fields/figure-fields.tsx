import { Numeric } from '../../../fields/numeric.tsx';
import { Select } from '../../../fields/select.tsx';
import { Text } from '../../../fields/text.tsx';
import { DateField } from '../../../parts/date-field.tsx';
import type { Qualifier } from '../../../generated/graphql.ts';
import type { FigureDraft } from '../draft/drafts.ts';
import { takesValue } from '../draft/inputs.ts';
import { CategoryFields } from './category-fields.tsx';
import { ExclusionFields } from './exclusion-fields.tsx';
import { MeasureField } from './measure-field.tsx';
import { PlaceField } from './place-field.tsx';
import { PopulationField } from './population-field.tsx';

interface FigureFieldsProps {
  /** As the server names the figure: `claims.0.figure`. */
  readonly name: string;
  readonly value: FigureDraft;
  readonly onChange: (change: (before: FigureDraft) => FigureDraft) => void;
}

const QUALIFIERS: readonly (readonly [Qualifier, string])[] = [
  ['EXACT', 'exactly'],
  ['APPROXIMATE', 'about'],
  ['AT_LEAST', 'at least'],
  ['MORE_THAN', 'more than'],
  ['AT_MOST', 'at most'],
  ['FEWER_THAN', 'fewer than'],
  ['BETWEEN', 'between'],
  ['UNKNOWN', 'a number nobody gives'],
];

/** A number and what it counts. */
export function FigureFields({ name, value, onChange }: FigureFieldsProps) {
  const set = (part: Partial<FigureDraft>): void => onChange((before) => ({ ...before, ...part }));
  const isBetween = value.qualifier === 'BETWEEN';
  return (
    <div className="stack">
      <div className="record-row">
        <Select
          name={`${name}.qualifier`}
          label="How the number is meant"
          value={value.qualifier}
          options={QUALIFIERS}
          onChange={(qualifier) => set({ qualifier })}
        />
        {takesValue(value) && !isBetween && (
          <Numeric
            name={`${name}.value`}
            label="Number"
            value={value.value}
            onChange={(written) => set({ value: written })}
          />
        )}
        {isBetween && <RangeFields name={name} value={value} set={set} />}
      </div>
      <MeasureField
        name={`${name}.measure`}
        label="What is counted"
        value={value.measure}
        onChange={(measure) => set({ measure })}
      />
      <PopulationField
        name={`${name}.population`}
        label="Among whom"
        isOptional
        value={value.population}
        onChange={(population) => set({ population })}
      />
      <CategoryFields
        name={name}
        label="Which part of them"
        hint="By sex, age, event, who did it: where it counts one part alone."
        value={value.categories}
        looked={value.lookedCategory}
        onChange={(categories, lookedCategory) => set({ categories, lookedCategory })}
      />
      <div className="record-row">
        <PlaceField
          name={`${name}.place`}
          label="Where"
          isOptional
          hint="A country, a region, or its ISO code."
          value={value.place}
          onChange={(place) => set({ place })}
        />
        <DateField
          name={`${name}.period`}
          label="Over which time"
          isOptional
          hint="January 2017, 2016, or 17 October to 30 November 2016."
          value={value.period}
          onChange={(period) => set({ period })}
        />
      </div>
      <ExclusionFields
        name={`${name}.exclusions`}
        value={value.exclusions}
        onChange={(exclusions) => set({ exclusions })}
      />
      <details className="record-more">
        <summary>{isBetween ? 'Best estimate, wording' : 'Range, wording'}</summary>
        <div className="stack">
          {takesValue(value) && (
            <div className="record-row">
              {isBetween ? (
                <Numeric
                  name={`${name}.value`}
                  label="Best estimate"
                  isOptional
                  value={value.value}
                  onChange={(written) => set({ value: written })}
                />
              ) : (
                <RangeFields name={name} value={value} set={set} isOptional />
              )}
            </div>
          )}
          <Text
            name={`${name}.asWritten`}
            label="As written"
            isOptional
            hint="Such as: nearly 7,000."
            value={value.asWritten}
            onChange={(asWritten) => set({ asWritten })}
          />
        </div>
      </details>
    </div>
  );
}

interface RangeFieldsProps {
  readonly name: string;
  readonly value: FigureDraft;
  readonly set: (part: Partial<FigureDraft>) => void;
  readonly isOptional?: boolean;
}

/** The least and the most that a figure may be. */
function RangeFields({ name, value, set, isOptional }: RangeFieldsProps) {
  return (
    <>
      <Numeric
        name={`${name}.low`}
        label="Lowest"
        isOptional={isOptional}
        value={value.low}
        onChange={(low) => set({ low })}
      />
      <Numeric
        name={`${name}.high`}
        label="Highest"
        isOptional={isOptional}
        value={value.high}
        onChange={(high) => set({ high })}
      />
    </>
  );
}

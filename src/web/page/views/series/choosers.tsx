import { useState } from 'react';
import { useAsOf } from '../../address/as-of.ts';
import type { Fault } from '../../api/fault.ts';
import { aloud, FaultsContext } from '../../fields/faults.ts';
import { Select } from '../../fields/select.tsx';
import { Text } from '../../fields/text.tsx';
import type { VocabularyQuery } from '../../generated/graphql.ts';
import { capitalized } from '../../words/capitalized.ts';
import type { AskedOf } from './asked.ts';
import { PlaceField } from './place-field.tsx';
import { SourceFields } from './source-fields.tsx';

interface ChoosersProps extends AskedOf {
  readonly choices: VocabularyQuery | undefined;
  /** The place of the address by its name. */
  readonly placeName: string;
  readonly sourceNames: ReadonlyMap<string, string>;
  readonly fault: Fault | undefined;
}

/** What to look at: each change is at once in the address. */
export function Choosers({ asked, ask, choices, placeName, sourceNames, fault }: ChoosersProps) {
  const { day, set } = useAsOf();
  return (
    <FaultsContext.Provider value={aloud(fault ? { [fault.field]: fault.message } : {})}>
      <form
        className="choosers not-in-print"
        aria-label="What is shown"
        onSubmit={(event) => event.preventDefault()}
      >
        <NamedSelect
          name="measure"
          label="Measure"
          value={asked.measure}
          none="Choose what is counted"
          options={choices?.measures ?? []}
          onChoose={(measure) => ask({ measure, span: '' })}
        />
        <PlaceField
          key={`place ${asked.place} ${placeName}`}
          place={asked.place}
          name={placeName}
          onChoose={(place) => ask({ place, parts: '' })}
        />
        <NamedSelect
          name="population"
          label="Population"
          value={asked.population}
          none="Everyone recorded"
          options={choices?.populations ?? []}
          onChoose={(population) => ask({ population })}
        />
        <CategorySelects
          asked={asked.categories}
          categories={choices?.categories ?? []}
          onChoose={(category) => ask({ category })}
        />
        <DateField
          key={`from ${asked.from}`}
          name="from"
          label="From"
          value={asked.from}
          placeholder="2016-11"
          onEnter={(from) => ask({ from })}
        />
        <DateField
          key={`to ${asked.to}`}
          name="to"
          label="To"
          value={asked.to}
          placeholder="2017-01"
          onEnter={(to) => ask({ to })}
        />
        <Text
          name="day"
          label="As said by"
          type="date"
          value={day ?? ''}
          onChange={(chosen) => set(chosen || undefined)}
        />
        <SourceFields sources={asked.sources} names={sourceNames} onChange={(source) => ask({ source })} />
      </form>
    </FaultsContext.Provider>
  );
}

interface CategorySelectsProps {
  /** Refs or ids. */
  readonly asked: readonly string[];
  readonly categories: VocabularyQuery['categories'];
  readonly onChoose: (refs: readonly string[]) => void;
}

/** For each dimension one of its categories, or all; names that nobody knows stand as they were given. */
function CategorySelects({ asked, categories, onChoose }: CategorySelectsProps) {
  const chosen = categories.filter(({ id, ref }) => asked.includes(ref) || asked.includes(id));
  const unknown = asked.filter((name) => !categories.some(({ id, ref }) => name === ref || name === id));
  const refsBut = (dimension: string): string[] => [
    ...chosen.filter((one) => one.dimension !== dimension).map(({ ref }) => ref),
    ...unknown,
  ];
  return (
    <>
      {[...new Set(categories.map(({ dimension }) => dimension))].map((dimension) => (
        <NamedSelect
          key={dimension}
          name={`category ${dimension}`}
          label={capitalized(dimension)}
          value={chosen.find((one) => one.dimension === dimension)?.ref ?? ''}
          none="All"
          options={categories.filter((one) => one.dimension === dimension)}
          onChoose={(ref) => onChoose([...refsBut(dimension), ref])}
        />
      ))}
      {unknown.map((name) => (
        <NamedSelect
          key={name}
          name="categories"
          label="Category"
          value={name}
          none="All"
          options={[]}
          onChoose={() => onChoose(asked.filter((other) => other !== name))}
        />
      ))}
    </>
  );
}

interface NamedSelectProps {
  readonly name: string;
  readonly label: string;
  /** A ref or an id. */
  readonly value: string;
  /** What is said where nothing is chosen. */
  readonly none: string;
  readonly options: readonly { readonly id: string; readonly ref: string; readonly short: string }[];
  readonly onChoose: (ref: string) => void;
}

/** One of what is recorded under a ref; a name that nobody knows stands in it as it was given. */
function NamedSelect({ value, none, options, onChoose, ...field }: NamedSelectProps) {
  const known = options.find(({ id, ref }) => ref === value || id === value);
  const unknown = value !== '' && !known ? [[value, value] as const] : [];
  return (
    <Select
      {...field}
      value={known?.ref ?? value}
      options={[
        ['', none],
        ...unknown,
        ...options.map(({ ref, short }) => [ref, capitalized(short)] as const),
      ]}
      onChange={onChoose}
    />
  );
}

interface DateFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onEnter: (text: string) => void;
}

/** A date as it is written in the address; asked for when it is left or entered. */
function DateField({ value, onEnter, ...field }: DateFieldProps) {
  const [text, setText] = useState(value);
  const enter = (): void => {
    if (text.trim() !== value) onEnter(text.trim());
  };
  return <Text {...field} value={text} onChange={setText} onEnter={enter} />;
}

import { useId, useState } from 'react';
import { useAsOf } from '../../address/as-of.ts';
import type { Fault } from '../../api/fault.ts';
import type { MeasuresAndPopulationsQuery } from '../../generated/graphql.ts';
import { FieldFault } from '../../parts/choice-field.tsx';
import type { AskedOf } from './asked.ts';
import { PlaceField } from './place-field.tsx';
import { SourceFields } from './source-fields.tsx';

interface ChoosersProps extends AskedOf {
  readonly choices: MeasuresAndPopulationsQuery | undefined;
  /** The place of the address by its name. */
  readonly placeName: string;
  readonly sourceNames: ReadonlyMap<string, string>;
  readonly fault: Fault | undefined;
}

/** What to look at: each change is at once in the address. */
export function Choosers({ asked, ask, choices, placeName, sourceNames, fault }: ChoosersProps) {
  const of = (field: string): string | undefined => (fault?.field === field ? fault.message : undefined);
  const { day, set } = useAsOf();
  return (
    <form
      className="choosers not-in-print"
      aria-label="What is shown"
      onSubmit={(event) => event.preventDefault()}
    >
      <SelectField
        label="Measure"
        value={asked.measure}
        none="Choose what is counted"
        options={choices?.measures ?? []}
        fault={of('measure')}
        onChoose={(measure) => ask({ measure, span: '' })}
      />
      <PlaceField
        key={`place ${asked.place} ${placeName}`}
        name={placeName}
        fault={of('place')}
        onChoose={(place) => ask({ place, parts: '' })}
      />
      <SelectField
        label="Population"
        value={asked.population}
        none="Everyone recorded"
        options={choices?.populations ?? []}
        fault={of('population')}
        onChoose={(population) => ask({ population })}
      />
      <TextField
        key={`from ${asked.from}`}
        label="From"
        value={asked.from}
        placeholder="2016-11"
        fault={of('from')}
        onEnter={(from) => ask({ from })}
      />
      <TextField
        key={`to ${asked.to}`}
        label="To"
        value={asked.to}
        placeholder="2017-01"
        fault={of('to')}
        onEnter={(to) => ask({ to })}
      />
      <DayField day={day} onChoose={set} />
      <SourceFields
        sources={asked.sources}
        names={sourceNames}
        fault={of('sources')}
        onChange={(source) => ask({ source })}
      />
    </form>
  );
}

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  /** What is said where nothing is chosen. */
  readonly none: string;
  readonly options: readonly { readonly id: string; readonly ref: string; readonly label: string }[];
  readonly fault: string | undefined;
  readonly onChoose: (ref: string) => void;
}

function SelectField({ label, value, none, options, fault, onChoose }: SelectFieldProps) {
  const id = useId();
  const chosen = options.find((option) => option.ref === value || option.id === value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen?.ref ?? value}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{none}</option>
        {value !== '' && !chosen && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.ref}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly fault: string | undefined;
  readonly onEnter: (text: string) => void;
}

/** A date as it is written in the address; asked for when it is left or entered. */
function TextField({ label, value, placeholder, fault, onEnter }: TextFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const enter = (): void => {
    if (text.trim() !== value) onEnter(text.trim());
  };
  return (
    <div className="field is-short">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={text}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={enter}
        onKeyDown={(event) => {
          if (event.key === 'Enter') enter();
        }}
      />
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  );
}

interface DayFieldProps {
  readonly day: string | undefined;
  readonly onChoose: (day: string | undefined) => void;
}

function DayField({ day, onChoose }: DayFieldProps) {
  const id = useId();
  return (
    <div className="field is-short">
      <label htmlFor={id}>As said by</label>
      <input
        id={id}
        type="date"
        value={day ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value || undefined)}
      />
    </div>
  );
}

import { useState } from 'react';
import { LongText } from '../../fields/text.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { edtfOf } from '../../words/dates-read.ts';

interface TextFormProps {
  readonly text: string;
  readonly said: string;
  readonly onRead: (text: string, said: string) => void;
}

/** A text to be read, and the day from which "in January" is reckoned. */
export function TextForm({ text, said, onRead }: TextFormProps) {
  const [typed, type] = useState(text);
  const [day, setDay] = useState(said);
  return (
    <form
      className="stack text-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') onRead(typed, edtfOf(day));
      }}
    >
      <LongText name="text" label="A sentence, a headline or a whole article" value={typed} onChange={type} />
      <DateField
        name="said"
        label="Published on"
        isOptional
        hint="From this day “in January” and “on Wednesday” are reckoned, always backwards: 2 February 2017."
        value={day}
        onChange={setDay}
      />
      <button type="submit" className="button strong">
        Read
      </button>
    </form>
  );
}

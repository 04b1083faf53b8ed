import type { Option } from '../../../fields/choice.ts';
import { Select } from '../../../fields/select.tsx';
import { LongText, Text } from '../../../fields/text.tsx';
import type { Basis } from '../../../generated/graphql.ts';
import { dayInWords } from '../../../words/day.ts';
import type { StatementDraft } from '../draft/drafts.ts';
import { DocumentField } from './document-field.tsx';
import { RelaysField } from './relays-field.tsx';
import { SourceField } from './source-field.tsx';

interface StatementFieldsProps {
  readonly value: StatementDraft;
  readonly onChange: (change: (before: StatementDraft) => StatementDraft) => void;
  /** "Who says it". */
  readonly speaker: string;
  /** Statements that are likely passed on; left out where a statement passes nothing on. */
  readonly suggested?: readonly Option[] | undefined;
}

const BASES: readonly (readonly [Basis | '', string])[] = [
  ['', 'As follows from the rest'],
  ['FIRST_HAND', 'It knows at first hand'],
  ['ADOPTED', 'It makes another’s figure its own'],
  ['RELAYED', 'It passes on another’s word'],
  ['UNSTATED', 'It does not say how it knows'],
];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Who said it, when and where. */
export function StatementFields({ value, onChange, speaker, suggested }: StatementFieldsProps) {
  const set = (part: Partial<StatementDraft>): void => onChange((before) => ({ ...before, ...part }));
  return (
    <fieldset className="record-part stack">
      <legend>{speaker}, and when</legend>
      <SourceField
        name="statement.source"
        label={speaker}
        value={value.source}
        onChange={(source) => set({ source })}
      />
      <Text
        name="statement.saidOn"
        label="Said on"
        hint={dayHint(value.saidOn)}
        value={value.saidOn}
        onChange={(saidOn) => set({ saidOn })}
      />
      <DocumentField
        name="statement.document"
        label="Where it stands"
        isOptional
        hint="Paste a web address, or type some of the title."
        value={value.document}
        onChange={(document) => set({ document })}
      />
      <LongText
        name="statement.quote"
        label="In its own words"
        isOptional
        value={value.quote}
        onChange={(quote) => set({ quote })}
      />
      {suggested && (
        <RelaysField
          value={value.relays}
          looked={value.looked}
          suggested={suggested}
          onChange={(relays, looked) => set({ relays, looked })}
        />
      )}
      <details className="record-more">
        <summary>On whose behalf, on what footing, with which caveats</summary>
        <div className="stack">
          <SourceField
            name="statement.onBehalfOf"
            label="Speaking for"
            isOptional
            value={value.onBehalfOf}
            onChange={(onBehalfOf) => set({ onBehalfOf })}
          />
          <Select
            name="statement.basis"
            label="How it comes by it"
            value={value.basis}
            options={BASES}
            onChange={(basis) => set({ basis })}
          />
          <LongText
            name="statement.note"
            label="Caveats and method, in its terms"
            isOptional
            value={value.note}
            onChange={(note) => set({ note })}
          />
          <Text
            name="statement.language"
            label="Language of the quote"
            isOptional
            hint="Its code: en, ar, zh."
            value={value.language}
            onChange={(language) => set({ language })}
          />
        </div>
      </details>
    </fieldset>
  );
}

/** What a day is understood as; else how one is written. */
function dayHint(written: string): string {
  const day = written.trim();
  if (DAY.test(day) && !Number.isNaN(Date.parse(day))) return dayInWords(day);
  return 'A day (2017-02-01), a month (2017-02) or a year; about: 2017-02~; from and to: 2016-10-17/2016-11-30.';
}

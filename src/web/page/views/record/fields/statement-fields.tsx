import type { Option } from '../../../fields/choice.ts';
import { Select } from '../../../fields/select.tsx';
import { LongText, Text } from '../../../fields/text.tsx';
import type { Basis } from '../../../generated/graphql.ts';
import { DateField } from '../../../parts/date-field.tsx';
import type { StatementDraft } from '../draft/drafts.ts';
import { DocumentField } from './document-field.tsx';
import { JointField } from './joint-field.tsx';
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
      <DateField
        name="statement.saidOn"
        label="Said on"
        hint="As it is written: 1 February 2017, January 2017, or a year; from and to: 17 October to 30 November 2016."

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
        <summary>On whose behalf, together with whom, on what footing, with which caveats</summary>
        <div className="stack">
          <SourceField
            name="statement.onBehalfOf"
            label="Speaking for"
            isOptional
            value={value.onBehalfOf}
            onChange={(onBehalfOf) => set({ onBehalfOf })}
          />
          <JointField
            value={value.jointlyWith}
            looked={value.lookedWith}
            onChange={(jointlyWith, lookedWith) => set({ jointlyWith, lookedWith })}
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

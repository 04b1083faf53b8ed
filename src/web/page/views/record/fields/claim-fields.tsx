import { Completion } from '../../../fields/completion.tsx';
import type { Faults } from '../../../fields/faults.ts';
import { OneOf } from '../../../fields/one-of.tsx';
import { LongText } from '../../../fields/text.tsx';
import { useFoundRecorded } from '../../../parts/found/recorded.tsx';
import { numberFaultsAt } from '../draft/checks.ts';
import type { ClaimDraft, ClaimKind } from '../draft/drafts.ts';
import { canBePreviewed, claimInput } from '../draft/inputs.ts';
import { FigureFields } from './figure-fields.tsx';
import { Previewed } from './previewed.tsx';

interface ClaimFieldsProps {
  /** As the server names the claim: `claims.0`. */
  readonly name: string;
  readonly value: ClaimDraft;
  readonly onChange: (change: (before: ClaimDraft) => ClaimDraft) => void;
}

const KINDS: readonly (readonly [ClaimKind, string])[] = [
  ['figure', 'A figure'],
  ['text', 'Something without a number'],
  ['known', 'A claim on record, word for word'],
];

/** One claim: a figure, a sentence, or one that is on record. */
export function ClaimFields({ name, value, onChange }: ClaimFieldsProps) {
  const set = (part: Partial<ClaimDraft>): void => onChange((before) => ({ ...before, ...part }));
  const early: Faults = value.kind === 'figure' ? numberFaultsAt(`${name}.figure`, value.figure) : {};
  return (
    <Previewed
      input={canBePreviewed(value) ? claimInput(value) : undefined}
      under={`${name}.`}
      faults={early}
    >
      <OneOf
        name={`${name}.kind`}
        label="What is said"
        value={value.kind}
        options={KINDS}
        onChange={(kind) => set({ kind })}
      />
      {value.kind === 'figure' && (
        <FigureFields
          name={`${name}.figure`}
          value={value.figure}
          onChange={(change) => onChange((before) => ({ ...before, figure: change(before.figure) }))}
        />
      )}
      {value.kind === 'text' && (
        <LongText
          name={`${name}.text`}
          label="The claim, in one sentence"
          value={value.text}
          onChange={(text) => set({ text })}
        />
      )}
      {value.kind === 'known' && <KnownField name={`${name}.id`} value={value} set={set} />}
    </Previewed>
  );
}

interface KnownFieldProps {
  readonly name: string;
  readonly value: ClaimDraft;
  readonly set: (part: Partial<ClaimDraft>) => void;
}

function KnownField({ name, value, set }: KnownFieldProps) {
  const found = useFoundRecorded(value.known, ['CLAIM']);
  return (
    <>
      <Completion
        name={name}
        label="The claim that is passed on"
        hint="Some of its words: 382 civilians Iraq."
        value={value.known}
        found={found}
        onChange={(known) => set({ known })}
      />
      {value.known.chosen && (
        <p className="record-sentence" dir="auto">
          {value.known.chosen.text}
        </p>
      )}
    </>
  );
}

import { useState } from 'react';
import type { Faults } from '../../../fields/faults.ts';
import type { ReadAs } from '../../../fields/read-as.tsx';
import { fieldIn, type ReadForm } from './read-figure.ts';
import type { ClaimDraft, StatementDraft } from './drafts.ts';

interface Form {
  readonly statement: StatementDraft;
  readonly claims: readonly ClaimDraft[];
}

/** The fields that still hold what was read into them and that nobody confirmed; each is a fault when it is sent so. */
export function useUnconfirmed(read: ReadForm | undefined, form: Form): ReadAs & { readonly faults: Faults } {
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const before = read && { statement: read.statement, claims: [read.claim] };
  const open = Object.entries(read?.words ?? {}).filter(
    ([name]) => !confirmed.has(name) && before && isSame(fieldIn(before, name), fieldIn(form, name)),
  );
  return {
    words: Object.fromEntries(open),
    faults: Object.fromEntries(
      open.map(([name]) => [name, 'This was read from the text: say that it is right, or change it.']),
    ),
    confirm: (name) => setConfirmed((names) => new Set(names).add(name)),
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

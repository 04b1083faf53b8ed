import type { FigureOmissionsQuery } from '../../../generated/graphql.ts';
import type { Silent } from './card-texts.ts';

export type Omitting = NonNullable<FigureOmissionsQuery['claim']>;
type Flag = Omitting['provenance']['flags'][number];

/** One wording whose reports passed over what was said against it, with the sentence that says so. */
export interface Omission {
  readonly claim: { readonly id: string; readonly ref?: string | null; readonly text: string } | undefined;
  readonly message: string;
  readonly statements: readonly string[];
}

/** Of the figure itself first, which have no claim, then of its rewordings, those of most reports first. */
export function omissionsOf({ provenance, rewordings }: Omitting): Omission[] {
  const ofRewordings = rewordings.nodes.flatMap((claim) =>
    claim.provenance.flags.filter(isOmission).map((flag) => omission(flag, claim)),
  );
  return [
    ...provenance.flags.filter(isOmission).map((flag) => omission(flag, undefined)),
    ...ofRewordings.sort((a, b) => b.statements.length - a.statements.length),
  ];
}

const isOmission = ({ code }: Flag): boolean => code === 'DISPUTE_OMITTED';

const omission = ({ message, statements }: Flag, claim: Omission['claim']): Omission => ({
  claim,
  message,
  statements: statements.map(({ id }) => id),
});

/** Every statement that passed over what was said against the figure, as far as is known yet. */
export const silentOf = (omitting: Omitting | undefined): Silent =>
  new Set(omitting ? omissionsOf(omitting).flatMap(({ statements }) => statements) : []);

const NONE: ReadonlySet<string> = new Set();

/** The statements by which sources pass one another on in a circle, as far as is known yet. */
export function circlingIn(omitting: Omitting | undefined): ReadonlySet<string> {
  const flag = omitting?.provenance.flags.find(({ code }) => code === 'CIRCULAR_REPORTING');
  return flag ? new Set(flag.statements.map(({ id }) => id)) : NONE;
}

import type { AsOf } from '../../kernel/as-of.js';
import type { PageRequest } from '../../kernel/cursor.js';
import type { NodeKind } from '../../kernel/ids.js';
import type { Seq } from '../../kernel/seq.js';
import type { RebuttalState } from '../../domain/vocabulary/rebuttal-states.js';
import type { ReportRole } from '../../domain/vocabulary/report-roles.js';
import * as claims from '../../storage/lists/nested-claims.js';
import { countEach, readPages, type NestedListOf } from '../../storage/lists/nested.js';
import { EMPTY_PAGE } from '../../storage/lists/page.js';
import * as rebuttals from '../../storage/lists/rebuttals.js';
import * as statements from '../../storage/lists/statements.js';
import type { Reading } from '../services.js';
import { answersFor } from './answers.js';
import { pageOf, type PageOf } from './listed.js';

/** A list that each node of a kind has, of nodes of a kind. */
export interface ListOf<Parent extends NodeKind, Item extends NodeKind> {
  /** The same for the same list, so that it can be read for many parents together. */
  readonly key: string;
  readonly parent: Parent;
  readonly item: Item;
  readonly rows: NestedListOf;
}

const keyOf = (name: string, ...asked: readonly (string | null | undefined)[]): string =>
  [name, ...asked].join(' ');

const upTo = ({ said, known }: AsOf): string => `${said} ${known}`;

/** Who reported a claim, in order of said time. */
export const statementsOfClaim = (
  role: ReportRole | null | undefined,
  asOf: AsOf,
): ListOf<'claim', 'statement'> => ({
  key: keyOf('statements of claim', role, upTo(asOf)),
  parent: 'claim',
  item: 'statement',
  rows: statements.statementsOfClaims(role ?? undefined, asOf),
});

/** What a source said, or was said on its behalf, in order of said time. */
export const STATEMENTS_OF_SOURCE: ListOf<'source', 'statement'> = {
  key: 'statements of source',
  parent: 'source',
  item: 'statement',
  rows: statements.statementsOfSources,
};

/** What was said in a document, in order of said time. */
export const STATEMENTS_OF_DOCUMENT: ListOf<'document', 'statement'> = {
  key: 'statements of document',
  parent: 'document',
  item: 'statement',
  rows: statements.statementsOfDocuments,
};

/** What passes a statement on, in order of said time. */
export const STATEMENTS_RELAYING: ListOf<'statement', 'statement'> = {
  key: 'statements relaying',
  parent: 'statement',
  item: 'statement',
  rows: statements.statementsRelaying,
};

/** Who disputed a claim itself, in order of said time. */
export const rebuttalsOfClaim = (
  state: RebuttalState | null | undefined,
  asOf: AsOf,
): ListOf<'claim', 'rebuttal'> => ({
  key: keyOf('rebuttals of claim', state, upTo(asOf)),
  parent: 'claim',
  item: 'rebuttal',
  rows: rebuttals.rebuttalsOfClaims(state ?? undefined, asOf),
});

/** The rebuttals that a source made. */
export const REBUTTALS_OF_SOURCE: ListOf<'source', 'rebuttal'> = {
  key: 'rebuttals of source',
  parent: 'source',
  item: 'rebuttal',
  rows: rebuttals.rebuttalsOfSources,
};

/** What a source asserts in a role or in any, newest said first. */
export const claimsOfSource = (role: ReportRole | null | undefined): ListOf<'source', 'claim'> => ({
  key: keyOf('claims of source', role),
  parent: 'source',
  item: 'claim',
  rows: claims.claimsOfSources(role ?? undefined),
});

/** What a source asserts that somebody disputed, newest said first. */
export const DISPUTED_CLAIMS_OF_SOURCE: ListOf<'source', 'claim'> = {
  key: 'disputed claims of source',
  parent: 'source',
  item: 'claim',
  rows: claims.disputedClaimsOfSources,
};

/** The claims computed from a claim, in the order of recording. */
export const DERIVATIVES: ListOf<'claim', 'claim'> = {
  key: 'derivatives',
  parent: 'claim',
  item: 'claim',
  rows: claims.derivativesOfClaims,
};

/** The claims that go back to a claim, in the order of recording. */
export const rewordingsOfClaim = (asOf: AsOf): ListOf<'claim', 'claim'> => ({
  key: keyOf('rewordings', upTo(asOf)),
  parent: 'claim',
  item: 'claim',
  rows: claims.rewordingsOfClaims(asOf),
});

/** The same page of a list for each of several parents, in one SQL statement. */
export async function pagesOf<P extends NodeKind, I extends NodeKind>(
  reading: Reading,
  { rows, item }: ListOf<P, I>,
  parents: readonly Seq<NoInfer<P>>[],
  request: PageRequest,
): Promise<ReadonlyMap<Seq<P>, PageOf<I>>> {
  const pages = await readPages(reading, rows, parents, request);
  return new Map(parents.map((parent) => [parent, pageOf(item, pages.get(parent) ?? EMPTY_PAGE)]));
}

/** How long a list is for each of several parents, in one SQL statement. */
export async function lengthsOf<P extends NodeKind, I extends NodeKind>(
  reading: Reading,
  { rows }: ListOf<P, I>,
  parents: readonly Seq<NoInfer<P>>[],
): Promise<ReadonlyMap<Seq<P>, number>> {
  return answersFor(parents, await countEach(reading, rows, parents), 0);
}

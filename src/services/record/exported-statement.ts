import { kindOfId } from '../../kernel/ids.js';
import type { Book } from '../../storage/record/book.js';
import type { AssertedClaim, ClaimsInStatement } from './claims-in-statement.js';
import type { Entries, Entry, StatementEntry } from '../../domain/record/entries.js';
import type { GivenClaim, GivenFigure, GivenStatement, GivenTarget } from '../../domain/record/given.js';
import { compact } from './outcome.js';

/**
 * A statement as an export gives it back: as it was given, ids replaced by refs where there are any. A claim
 * and a rebuttal without a ref are left without one here, the claim with its id; the export names them where it must.
 * A claim that is named by its id and given a further ref says which it `restates`: the export writes it out in full.
 */
export function exportedStatement(
  book: Book,
  given: GivenStatement,
  entry: StatementEntry,
  asserted: ClaimsInStatement,
): unknown {
  const nameIn = <T extends Entry>(entries: Entries<T>, name: string): string => {
    if (kindOfId(name) === undefined) return name;
    const { ref = null, id = name } = entries.find(name) ?? {};
    return ref ?? id;
  };
  const claim = ({ known, ref, figure, text }: GivenClaim, as: AssertedClaim | null | undefined): unknown => {
    if (known !== null && known !== undefined) {
      const isNamedAnew = ref !== null && ref !== undefined && ref !== known;
      return isNamedAnew ? { ref, restates: as?.entry.id } : { ref: nameIn(book.claims, known) };
    }
    const full = { figure: figure && exportedFigure(book, figure, nameIn), text };
    return ref === null || ref === undefined ? { id: as?.entry.id, ...full } : { ref, ...full };
  };
  const target = (given: GivenTarget): unknown => {
    if ('claim' in given) return { claim: nameIn(book.claims, given.claim) };
    if ('statement' in given) return { statement: nameIn(book.statements, given.statement) };
    if ('rebuttal' in given) return { rebuttal: nameIn(book.rebuttals, given.rebuttal) };
    if (book.claims.find(given.any)) return { claim: nameIn(book.claims, given.any) };
    if (book.statements.find(given.any)) return { statement: nameIn(book.statements, given.any) };
    return { rebuttal: nameIn(book.rebuttals, given.any) };
  };
  const rebuttal = (name: string): string => nameIn(book.rebuttals, name);
  return compact({
    ...given,
    ref: given.ref ?? entry.id,
    source: nameIn(book.sources, given.source),
    onBehalfOf: given.onBehalfOf && nameIn(book.sources, given.onBehalfOf),
    document: given.document && nameIn(book.documents, given.document),
    relays: given.relays?.map((name) => nameIn(book.statements, name)),
    claims: given.claims?.map((one, index) => claim(one, asserted.claims[index])),
    rebuts: given.rebuts?.map((one, index) => ({
      ...one,
      target: target(one.target),
      counterClaim: one.counterClaim && claim(one.counterClaim, asserted.counterClaims[index]),
    })),
    concedes: given.concedes?.map((one) => ({ ...one, rebuttal: rebuttal(one.rebuttal) })),
    corrects: given.corrects?.map((one, index) => ({
      claim: nameIn(book.claims, one.claim),
      by: claim(one.by, asserted.corrections[index]),
    })),
    retracts: given.retracts?.map((one) => ({ ...(target(one.target) as object), reason: one.reason })),
    withdraws: given.withdraws?.map((one) => ({ ...one, rebuttal: rebuttal(one.rebuttal) })),
  });
}

function exportedFigure(
  book: Book,
  figure: GivenFigure,
  nameIn: <T extends Entry>(entries: Entries<T>, name: string) => string,
): unknown {
  const scope = <T extends Pick<GivenFigure, 'place' | 'population'>>(given: T): T => ({
    ...given,
    place: given.place && nameIn(book.places, given.place),
    population: given.population && nameIn(book.populations, given.population),
  });
  return {
    ...scope(figure),
    measure: nameIn(book.measures, figure.measure),
    exclusions: figure.exclusions?.map(scope),
  };
}

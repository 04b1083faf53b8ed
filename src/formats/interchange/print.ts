import { seqOf } from '../../kernel/seq.js';
import type { Decision } from '../../domain/record/decide.js';
import { factsOf } from '../../domain/record/facts.js';
import type { GivenRecord } from '../../domain/record/given.js';
import type { Known } from '../../domain/record/known.js';
import { compact } from './compact.js';
import { lastingName } from './lasting-names.js';
import { printStatement } from './print-statement.js';

/**
 * A record as one line of the interchange format: as it was given, with names that last.
 * @param known to which what was decided is known
 */
export function printRecord(known: Known, given: GivenRecord, decision: Decision): string {
  const record = lasting(known, given, decision);
  const text = JSON.stringify(record);
  // Members that are not given are left out as it is; those that are given as null are rare.
  return text.includes('null') ? JSON.stringify(compact(record)) : text;
}

function lasting(known: Known, given: GivenRecord, { seq, facts, statement }: Decision): unknown {
  const { sources, documents, places, populations, categories, claims } = known;
  switch (given.type) {
    case 'source': {
      const partOf = sources.getOptional(given.partOf, 'partOf');
      const ref = given.ref ?? lastingName(sources.of(seqOf('source', seq)));
      return { ...given, ref, partOf: partOf && lastingName(partOf) };
    }
    case 'document': {
      const publisher = sources.getOptional(given.publisher, 'publisher');
      const [again] = factsOf(facts, 'documentRecord');
      const ref = given.ref ?? again?.id ?? lastingName(documents.of(seqOf('document', seq)));
      return { ...given, ref, publisher: publisher && lastingName(publisher) };
    }
    case 'measure':
      return { ...given, signed: given.signed === true ? true : undefined };
    case 'place':
      return {
        ...given,
        within: places.getOptional(given.within, 'within')?.ref,
        contains: given.contains?.map((member) => places.get(member, 'contains').ref),
      };
    case 'population':
      return { ...given, within: populations.getOptional(given.within, 'within')?.ref };
    case 'category':
      return { ...given, within: categories.getOptional(given.within, 'within')?.ref };
    case 'derivation': {
      const [derivation] = factsOf(facts, 'derivation');
      const from = derivation?.from.map((part) => lastingName(claims.of(part)));
      const claim = lastingName(claims.of(seqOf('claim', seq)));
      return { type: given.type, claim, from, method: given.method };
    }
    case 'statement':
      return statement && printStatement(known, given, statement);
  }
}

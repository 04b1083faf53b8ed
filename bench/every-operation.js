import { comparedOperations, readingDocuments, variablesOf } from './operations.js';
import { HOT } from './records/corpus.js';

const LATER = '2021-09-01T00:00:00Z';

/** What operations name, by their variables: figures all over the corpus, and the source that says most. */
function named(claims, at) {
  const number = (at * 7_919) % claims;
  const claim = `claim-${number}`;
  const disputed = number - (number % 6);
  return {
    ...{ claim, whole: claim, a: claim, name: claim, claims: [claim], ids: [claim] },
    b: `claim-${(number + 8) % claims}`,
    ...{ source: 'source-0', against: 'source-0', sources: null },
    rebuttal: `dispute-${disputed}`,
    statements: [`says-${number}`],
    document: `report-${number - (number % 3)}`,
    id: `report-${number - (number % 3)}`,
    ...{ measure: 'killed', place: 'IQ', population: null, period: '2017', from: '2016-11', to: '2017-01' },
    ...{ url: null, words: 'Observer' },
    text: `Officials counted ${1_000 + (number % 1_000)} people killed in Iraq in 2017.`,
  };
}

/** A figure that hundreds passed on. */
const PASSED_ON = { claim: HOT.reports[0], ids: [HOT.reports[0]], claims: [HOT.reports[0]] };

/**
 * Every reading operation of schema/operations, and those that are compared, each with its variables for the nth time it
 * is asked on a corpus of so many figures.
 */
export function everyOperation(claims) {
  const own = readingDocuments().flatMap(([name, query]) => {
    const declared = variablesOf(query);
    const has = (all) =>
      Object.fromEntries(Object.entries(all).filter(([one]) => declared.includes(`$${one}:`)));
    // What is given as a whole, or names codes of the demo, is not asked here.
    if (/\$\w+: \[?ClaimInput|persons-killed/u.test(query) && !declared.includes('$measure:')) return [];
    const asks = [{ name, query, variables: (at) => has(named(claims, at)) }];
    if (declared.includes('$claim:'))
      asks.push({
        name: `${name}, passed on by hundreds`,
        query,
        variables: () => has({ ...named(claims, 0), ...PASSED_ON }),
      });
    if (declared.includes('$asOf:'))
      asks.push({
        name: `${name}, as of a day`,
        query,
        variables: (at) => ({ ...has(named(claims, at)), asOf: LATER }),
      });
    return asks;
  });
  return [...comparedOperations(claims), ...own];
}

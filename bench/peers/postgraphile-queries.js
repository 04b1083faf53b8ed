/** The compared operations in the words of the API that PostGraphile makes of the tables. */

const STANDING = 'claimStandingsByClaim(orderBy: PRIMARY_KEY_DESC, first: 1) { nodes { state } }';
const STATE = 'rebuttalStandingsByRebuttal(orderBy: PRIMARY_KEY_DESC, first: 1) { nodes { state } }';

const TRACE = {
  query: `query ($claim: String!) { claimRefByRef(ref: $claim) { claimByClaim {
    claimSentenceBySeq { sentence } ${STANDING}
    assertionsByClaim(first: 100) { nodes { statementByStatement { saidOn basis quote sourceBySource { name }
      relaysByDownstream { nodes { statementByUpstream { sourceBySource { name } } } } } } }
    rebuttalsByTargetClaim(first: 20) { nodes { summary ${STATE} statementByStatement { saidOn sourceBySource { name } } } } } } }`,
  rows: ({ claimRefByRef }) => claimRefByRef.claimByClaim.assertionsByClaim.nodes.length,
};

/** By the name of the operation: its text, and how many rows an answer holds. */
export const POSTGRAPHILE_QUERIES = {
  'trace, 3-20 statements': TRACE,
  'trace, the first 100 of hundreds': TRACE,
  'list of 20, with standing': {
    query: `query ($measure: String!, $place: String!) { figuresOf(measureRef: $measure, placeRef: $place, first: 20) {
      nodes { claimBySeq { rowId claimSentenceBySeq { sentence } ${STANDING} } } } }`,
    rows: ({ figuresOf }) => figuresOf.nodes.length,
  },
  'who disputed a source': {
    query: `query ($source: String!) { rebuttalsAgainst(sourceRef: $source, first: 10) { nodes { summary ${STATE}
      statementByStatement { saidOn sourceBySource { name } } claimByTargetClaim { claimSentenceBySeq { sentence } } } } }`,
    rows: ({ rebuttalsAgainst }) => rebuttalsAgainst.nodes.length,
  },
  'full text, best 10': {
    query: 'query ($words: String!) { foundBy(words: $words, first: 10) { nodes { body } } }',
    rows: ({ foundBy }) => foundBy.nodes.length,
    variables:
      (given) =>
      (...at) => ({
        words: given(...at)
          .words.toLowerCase()
          .split(' ')
          .map((word) => `'tow${word}'`)
          .join(' & '),
      }),
  },
  'one claim, five fields': {
    query: `query ($claim: String!) { claimRefByRef(ref: $claim) { ref claimByClaim { rowId value qualifier claimSentenceBySeq { sentence } } } }`,
    rows: ({ claimRefByRef }) => Number(claimRefByRef.ref !== null),
  },
};

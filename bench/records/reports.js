/**
 * One figure that so many outlets passed on, as records of an interchange file; a dispute in the middle.
 * @param {string} claim its ref
 * @param {number} relays
 * @param {number} value what it says
 * @returns {Generator<object>}
 */
export function* reports(claim, relays, value = relays) {
  yield {
    type: 'measure',
    ref: 'drowned',
    label: 'Persons drowned',
    unit: 'persons',
    additivity: 'ADDITIVE',
  };
  const figure = { measure: 'drowned', value, place: 'NO', period: '2021' };
  const source = (name) => ({ type: 'source', ref: name, kind: 'NEWS_OUTLET', name });
  const said = (number) => `2022-02-${String(1 + (number % 27)).padStart(2, '0')}`;
  yield source(`${claim} agency`);
  yield {
    type: 'statement',
    ref: `${claim} 0`,
    source: `${claim} agency`,
    saidOn: '2022-01-05',
    basis: 'FIRST_HAND',
    claims: [{ ref: claim, figure }],
  };
  for (let number = 1; number <= relays; number += 1) {
    yield source(`${claim} outlet ${number}`);
    yield {
      type: 'statement',
      ref: `${claim} ${number}`,
      source: `${claim} outlet ${number}`,
      saidOn: number <= 40 ? '2022-01-06' : said(number),
      relays: [`${claim} ${number <= 40 ? 0 : 1 + (number % 40)}`],
      quote: `Report ${number}.`,
      claims: [{ figure }],
    };
  }
  yield {
    type: 'statement',
    ref: `${claim} doubts`,
    source: `${claim} outlet 1`,
    saidOn: '2022-02-15',
    rebuts: [{ ref: `${claim} doubt`, target: { claim }, aspects: ['VALUE'], direction: 'TOO_HIGH' }],
  };
}

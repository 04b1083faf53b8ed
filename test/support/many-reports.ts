const FIGURE = { measure: 'drowned', value: 412, place: 'NO', period: '2021', population: 'all' };

/** How many pass the origin on directly; the others pass these on. */
const WIRES = 5;

/** One figure of one agency that so many outlets passed on, each once: a few from the agency, the rest from these. */
export function manyReports(relays: number): object[] {
  const numbers = Array.from({ length: relays }, (_, index) => index + 1);
  return [
    { type: 'measure', ref: 'drowned', label: 'Persons drowned', unit: 'persons', additivity: 'ADDITIVE' },
    { type: 'population', ref: 'all', label: 'All persons' },
    { type: 'source', ref: 'agency', kind: 'ORGANIZATION', name: 'River Agency' },
    ...numbers.map((number) => ({
      type: 'source',
      ref: `outlet-${number}`,
      kind: 'NEWS_OUTLET',
      name: `Outlet ${number}`,
    })),
    {
      type: 'statement',
      ref: 'report-0',
      source: 'agency',
      saidOn: '2022-01-05',
      basis: 'FIRST_HAND',
      quote: 'In 2021, 412 persons drowned.',
      claims: [{ ref: 'drowned-2021', figure: FIGURE }],
    },
    ...numbers.map((number) => ({
      type: 'statement',
      ref: `report-${number}`,
      source: `outlet-${number}`,
      saidOn: number <= WIRES ? '2022-01-05' : `2022-01-${String(6 + (number % 20)).padStart(2, '0')}`,
      relays: [number <= WIRES ? 'report-0' : `report-${1 + (number % WIRES)}`],
      quote: `Report ${number}: 412 drowned.`,
      claims: [{ figure: FIGURE }],
    })),
  ];
}

const said = (
  source: string,
  ref: string,
  saidOn: string,
  figure: object,
  { relays, ...more }: { relays?: readonly string[]; rebuts?: readonly object[] } = {},
) => ({
  type: 'statement',
  ref: `said-${ref}-${source}`,
  source,
  saidOn,
  basis: relays ? 'RELAYED' : 'FIRST_HAND',
  ...(relays ? { relays } : {}),
  claims: [
    { ref, figure: { measure: 'drowned', place: 'NO', period: '2021', population: 'everyone', ...figure } },
  ],
  ...more,
});

const outlet = (ref: string, name: string) => ({ type: 'source', ref, kind: 'NEWS_OUTLET', name });

/**
 * Two figures that others passed on in other words. The agency's 1,240 leaves Oslo out, was disputed and conceded; the
 * wire made of it 1,240, the gazette at least 1,240. Of the observatory's 900 nothing was said, but the chronicle's "at
 * least 900" is disputed.
 */
export const WORDED_FIGURES = [
  { type: 'measure', ref: 'drowned', label: 'Persons drowned', unit: 'persons', additivity: 'ADDITIVE' },
  { type: 'population', ref: 'everyone', label: 'All persons' },
  { type: 'source', ref: 'agency', kind: 'ORGANIZATION', name: 'River Agency' },
  { type: 'source', ref: 'observatory', kind: 'ORGANIZATION', name: 'The Observatory' },
  { type: 'source', ref: 'ministry', kind: 'GOVERNMENT_BODY', name: 'The Ministry' },
  outlet('wire', 'The Wire'),
  outlet('herald', 'The Herald'),
  outlet('gazette', 'The Gazette'),
  outlet('chronicle', 'The Chronicle'),
  said('agency', 'counted', '2022-01-01', {
    value: 1240,
    exclusions: [{ place: 'NO-03', reason: 'Oslo not counted' }],
  }),
  said('wire', 'bare', '2022-01-02', { value: 1240 }, { relays: ['said-counted-agency'] }),
  said('herald', 'bare', '2022-01-03', { value: 1240 }, { relays: ['said-bare-wire'] }),
  said(
    'gazette',
    'least',
    '2022-01-04',
    { value: 1240, qualifier: 'AT_LEAST' },
    { relays: ['said-bare-wire'] },
  ),
  said('observatory', 'observed', '2022-01-02', { value: 900 }),
  said(
    'chronicle',
    'observed-least',
    '2022-01-07',
    { value: 900, qualifier: 'AT_LEAST' },
    { relays: ['said-observed-observatory'] },
  ),
  {
    type: 'statement',
    ref: 'too-high',
    source: 'ministry',
    saidOn: '2022-01-05',
    rebuts: [
      { ref: 'exaggerated', target: { claim: 'counted' }, aspects: ['VALUE'], summary: 'Far too many.' },
    ],
  },
  {
    type: 'statement',
    ref: 'granted',
    source: 'agency',
    saidOn: '2022-01-06',
    concedes: [{ rebuttal: 'exaggerated', extent: 'PARTIAL' }],
  },
  {
    type: 'statement',
    ref: 'not-that-many',
    source: 'ministry',
    saidOn: '2022-01-08',
    rebuts: [
      {
        ref: 'more-than-seen',
        target: { claim: 'observed-least' },
        aspects: ['VALUE'],
        summary: 'There were not even that many.',
      },
    ],
  },
];

import fc, { type Arbitrary } from 'fast-check';

/** A record as a mutation takes it, and the same as a line of interchange. */
export interface OddRecord {
  readonly mutation: string;
  readonly type: string;
  readonly input: Record<string, unknown>;
  readonly line: Record<string, unknown>;
}

/** Texts that something on the way could stumble over. */
const ODD_TEXTS = [
  '',
  ' ',
  '\u00a0',
  '\0',
  'a\0b',
  '\ud800',
  'x\udc00',
  '\ufeffmark',
  'line\u2028end\u2029',
  'tab\tcr\rlf\n',
  '\u0001\u001b[31m\u007f\u0085',
  'e\u0301 é',
  '𝔘😀\u200d👩',
  '\u202egnp',
  '"\\/\\u0041',
  "'; drop table claim; --",
  '</script>',
  '$1 ? ?? :x',
  'null',
  'NO',
  'x'.repeat(200),
  'x'.repeat(201),
  '😀'.repeat(101),
];

/** Without repeats that an index could pack. */
const long = (seed: number): string => {
  let state = seed;
  return Array.from({ length: 9000 }, () => {
    state = (state * 48271 + 11) % 2147483647;
    return String.fromCharCode(33 + (state % 90));
  }).join('');
};

const text: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
  { weight: 3, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 1e6 }).map(long) },
);

const url = fc.oneof(
  fc.constantFrom(
    'https://news.example/a',
    'HTTPS://News.Example:443/a#b',
    'https://de.example/wiki/Straße',
    'https://straße.example/a b[1]{2}|^`',
    'https:news.example',
    'http:\\\\news.example\\x',
    'https://user:pass@news.example:8443/?q=%zz&ü',
    'http://[::1]/',
    'http://192.168.257/',
    ' https://news.example/leading',
    'https://news.example/trailing ',
    'https://news.example/a\nb',
    'https://',
    'https://exa mple/',
    'ftp://news.example/',
    'javascript:alert(1)',
    '//news.example/',
    'https://news.example/\0',
    'https://news.example/\ud800',
  ),
  fc.integer({ min: 1, max: 1e6 }).map((seed) => `https://news.example/${encodeURIComponent(long(seed))}`),
  text.map((path) => `https://news.example/${path}`),
);

const date = fc.constantFrom(
  '2020',
  '2020-02',
  '2020-02-29',
  '2019-02-29',
  '2020-01/2020-03',
  '2020-03/2020-01',
  '2020~',
  '2020-02-01%',
  '2020-02-01T10:00:00Z',
  '2020-02-01T10:00:00+05:30/2020-02-01T11:00:00-11:00',
  '2020-02-01T10:00:00.5Z',
  '2020-02-01T10:00:00',
  '2020/..',
  '202X',
  '2020-21',
  ' 2020',
  '2020\n',
  '２０２０',
  '',
  '9999',
  '0000',
  '2999',
);

const number = fc.oneof(
  fc.constantFrom(
    0,
    -0,
    1,
    -1,
    1e21,
    1e-7,
    5e-324,
    1.7976931348623157e308,
    123456789012345,
    1234567890123456,
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 0, max: 1e6 }).map((cents) => cents / 100),
);

const maybe = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

const texts = maybe(fc.array(text, { maxLength: 3 }));
const named = { ref: text };
const optional = <T extends Record<string, Arbitrary<unknown>>>(fields: T) => fc.record(fields);

/** A record whose mutation takes its fields as they are. */
const plain = (
  type: string,
  mutation: string,
  fields: Readonly<Record<string, Arbitrary<unknown>>>,
): Arbitrary<OddRecord> =>
  optional(fields).map((given) => ({
    mutation,
    type,
    input: without(given),
    line: { type, ...without(given) },
  }));

const without = (given: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

const exclusion = optional({
  place: maybe(fc.constantFrom('NO-03', 'SE', '')),
  period: maybe(date),
  population: maybe(fc.constantFrom('children', 'nobody')),
  reason: maybe(text),
}).map(without);

const figure = optional({
  measure: fc.constantFrom('drowned', 'rate', 'rate', 'none'),
  value: maybe(number),
  low: maybe(number),
  high: maybe(number),
  qualifier: maybe(fc.constantFrom('EXACT', 'APPROXIMATE', 'AT_MOST', 'BETWEEN', 'UNKNOWN')),
  asWritten: maybe(text),
  place: maybe(fc.constantFrom('NO', 'NO-03', 'no')),
  period: maybe(date),
  population: maybe(fc.constantFrom('all', 'children')),
  exclusions: maybe(fc.array(exclusion, { maxLength: 2 })),
}).map(without);

const passage = optional({ exact: text, prefix: maybe(text), suffix: maybe(text) }).map(without);

/** A rate is a figure of which nearly every number is one. */
const exactRate = number.map((value) => ({ measure: 'rate', value, place: 'NO' }));

const claim = fc
  .tuple(
    fc.oneof(
      exactRate.map((given) => ({ figure: given })),
      figure.map((given) => ({ figure: given })),
      text.map((given) => ({ text: given })),
      fc.constant({}),
    ),
    optional({ ref: maybe(text), passage: maybe(passage) }).map(without),
  )
  .map(([form, more]) => ({ ...more, ...form }));

/** The same as a mutation takes it: a line that says no more than the ref of a claim means one that is on record. */
const asGiven = (given: Record<string, unknown>): Record<string, unknown> => {
  const { ref, ...others } = given;
  return ref === undefined || 'figure' in given || 'text' in given ? given : { ...others, id: ref };
};

const statement = optional({
  ref: text,
  source: fc.constantFrom('agency', 'wire', 'wire', 'nobody'),
  onBehalfOf: maybe(fc.constantFrom('ministry')),
  document: maybe(fc.constantFrom('paper')),
  saidOn: fc.oneof({ weight: 3, arbitrary: fc.constant('2020-05') }, { weight: 1, arbitrary: date }),
  quote: maybe(text),
  language: maybe(text),
  note: maybe(text),
  passage: maybe(passage),
}).map(without);

const report: Arbitrary<OddRecord> = fc
  .tuple(statement, fc.array(claim, { minLength: 1, maxLength: 3 }))
  .map(([said, claims]) => ({
    mutation: 'report',
    type: 'statement',
    input: { statement: said, claims: claims.map(asGiven) },
    line: { type: 'statement', ...said, claims },
  }));

const rebuttal: Arbitrary<OddRecord> = fc
  .tuple(
    statement,
    optional({
      ref: text,
      aspects: fc.subarray(['VALUE', 'METHOD', 'SCOPE'], { minLength: 0 }),
      direction: maybe(fc.constantFrom('TOO_HIGH', 'TOO_LOW')),
      summary: maybe(text),
    }).map(without),
    maybe(claim),
  )
  .map(([said, rebuts, counter]) => {
    return {
      mutation: 'rebut',
      type: 'statement',
      input: {
        statement: said,
        target: 'flood',
        ...rebuts,
        ...(counter && { counterClaim: asGiven(counter) }),
      },
      line: {
        type: 'statement',
        ...said,
        rebuts: [{ ...rebuts, target: { claim: 'flood' }, ...(counter && { counterClaim: counter }) }],
      },
    };
  });

/** What API and import are both given, with texts, numbers, dates and addresses of every kind in every field. */
export const oddRecord: Arbitrary<OddRecord> = fc.oneof(
  plain('source', 'addSource', {
    ...named,
    kind: fc.constantFrom('PERSON', 'ANONYMOUS'),
    name: text,
    short: maybe(text),
    aliases: texts,
    description: maybe(text),
    partOf: maybe(fc.constantFrom('agency', 'nobody')),
    url: maybe(url),
    wikidata: maybe(fc.constantFrom('Q1', 'Q99999999', 'q1', 'Q', 'Q1\n')),
  }),
  plain('measure', 'addMeasure', {
    ...named,
    label: text,
    unit: text,
    additivity: fc.constant('ADDITIVE'),
    short: maybe(text),
    aliases: texts,
  }),
  plain('population', 'addPopulation', {
    ...named,
    label: text,
    short: maybe(text),
    aliases: texts,
    within: maybe(fc.constantFrom('all')),
  }),
  plain('place', 'addPlace', {
    ref: fc.oneof(text, fc.constantFrom('NO', 'NO-03')),
    name: text,
    aliases: texts,
    within: maybe(fc.constantFrom('NO')),
  }),
  plain('category', 'addCategory', {
    ...named,
    dimension: text,
    label: text,
    short: maybe(text),
    aliases: texts,
  }),
  plain('document', 'addDocument', {
    ...named,
    url: maybe(url),
    title: maybe(text),
    publisher: maybe(fc.constantFrom('wire')),
    publishedOn: maybe(date),
    language: maybe(text),
    text: maybe(text),
  }),
  report,
  report,
  rebuttal,
);

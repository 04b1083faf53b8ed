import { readdirSync, readFileSync } from 'node:fs';
import { HOT } from './records/corpus.js';

const TOWNS = ['Ashford', 'Brookvale', 'Cresthill', 'Dunmere', 'Eastwick'];
const PLACES = ['HT', 'NP', 'PK', 'KE', 'FR'];
const MEASURES = ['killed', 'injured', 'displaced', 'missing'];

/** Which of every eight figures have been passed on by three to twelve. */
const PASSED_ON_MUCH = [1, 3, 6, 7];

const of = (list, at) => list[at % list.length];

/** What is asked of each program alike, in the words of Sayso's API. */
const TRACE = `query ($claim: ID!) { claim(id: $claim) { text standing { state }
  statements(first: 100) { nodes { saidOn basis quote source { name } relays { upstream { source { name } } } } }
  rebuttals(first: 20) { nodes { saidOn state summary source { name } } } } }`;
const LIST = `query ($measure: ID!, $place: ID!) {
  claims(filter: { measure: $measure, place: $place }, orderBy: SAID_NEWEST, first: 20) {
    nodes { id text standing { state } } } }`;
const DISPUTES = `query ($source: ID!) { rebuttals(against: $source, orderBy: SAID_NEWEST, first: 10) {
  nodes { saidOn state summary source { name } target { ... on Claim { text } } } } }`;
const SEARCH = `query ($words: String!) { search(query: $words, kinds: [STATEMENT], first: 10) { nodes { snippet } } }`;
const POINT = 'query ($claim: ID!) { claim(id: $claim) { id ref text figure { value qualifier } } }';

/**
 * The questions that Sayso and its peers are asked alike.
 * @param {number} claims of the corpus
 * @returns each with its name, its text for Sayso, its variables for the nth time it is asked, and how many rows an
 *   answer holds, which must be the same from every program
 */
export function comparedOperations(claims) {
  const figure = (at) => (at * 7_919) % claims;
  const passedOn = (at) => {
    const number = figure(at) - (figure(at) % 8) + of(PASSED_ON_MUCH, at);
    return `claim-${number < claims ? number : number - 8}`;
  };
  return [
    {
      name: 'trace, 3-20 statements',
      query: TRACE,
      variables: (at) => ({ claim: passedOn(at) }),
      rows: ({ claim }) => claim.statements.nodes.length,
    },
    {
      name: 'trace, the first 100 of hundreds',
      query: TRACE,
      variables: (at) => ({ claim: of(HOT.reports, at) }),
      rows: ({ claim }) => claim.statements.nodes.length,
    },
    {
      name: 'list of 20, with standing',
      query: LIST,
      variables: (at) => ({ measure: of(MEASURES, at), place: of(PLACES, Math.floor(at / MEASURES.length)) }),
      rows: ({ claims: { nodes } }) => nodes.length,
    },
    {
      name: 'who disputed a source',
      query: DISPUTES,
      variables: (at) => ({ source: `source-${at % 50}` }),
      rows: ({ rebuttals }) => rebuttals.nodes.length,
    },
    {
      name: 'full text, best 10',
      query: SEARCH,
      variables: (at) => ({ words: `${of(TOWNS, at)} ${of(MEASURES, Math.floor(at / TOWNS.length))}` }),
      rows: ({ search }) => search.nodes.length,
    },
    {
      name: 'one claim, five fields',
      query: POINT,
      variables: (at) => ({ claim: `claim-${figure(at)}` }),
      rows: ({ claim }) => Number(claim.ref !== null),
    },
  ];
}

const FOLDER = new URL('../schema/operations/', import.meta.url);

const document = (name) => readFileSync(new URL(`${name}.graphql`, FOLDER), 'utf8');

/** What a reading document declares: its variables, as they are written. */
export function variablesOf(query) {
  const [declared] = /\((?:[^()]|\([^()]*\))*\)/u.exec(query.slice(query.search(/^query /mu))) ?? [''];
  return declared;
}

/** The documents of `schema/operations` that read, each with its name and its text. */
export const readingDocuments = () =>
  readdirSync(FOLDER)
    .map((file) => file.replace('.graphql', ''))
    .map((name) => [name, document(name)])
    .filter(([, query]) => /^query /mu.test(query));

/**
 * What the page and the README ask of Sayso: documents of `schema/operations`, of what is asked for most and of the
 * biggest there is.
 */
export function ownOperations() {
  const biggestSource = 'source-0';
  const asked = {
    'front-page': {},
    'figure-page': { claim: 'hot-0' },
    'figure-page, most disputed': { claim: 'hot' },
    'source-page': { source: 'source-120' },
    'source-page, biggest': { source: biggestSource },
    'figures-of-source': { source: biggestSource },
    'disputes-of-source': { against: biggestSource },
    'who-disputed': { source: biggestSource },
    'disputed-figures': { place: 'IQ', period: '2017' },
    'figures-at-a-glance': {},
    'document-page': { document: 'report-3' },
    'figure-timeline': { claim: 'hot-0' },
    'where-from': { claim: 'hot-0' },
    search: { words: 'exaggerated' },
  };
  return Object.entries(asked).map(([name, variables]) => ({
    name,
    query: document(name.split(',')[0]),
    variables: () => variables,
    rows: (data) => Object.values(data).filter((value) => value !== null).length,
  }));
}

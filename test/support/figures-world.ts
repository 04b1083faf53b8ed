import { expect } from '@jest/globals';
import { ask } from './api.js';
import type { Engine } from './engines.js';
import { openWorld, type World } from './world.js';

/** Sources, measures and populations for tests of the analysis. */
export const GROUND = [
  { type: 'source', ref: 'un', kind: 'ORGANIZATION', name: 'Union' },
  { type: 'source', ref: 'mission', kind: 'ORGANIZATION', name: 'Mission', partOf: 'un' },
  { type: 'source', ref: 'envoy', kind: 'PERSON', name: 'Envoy', partOf: 'mission' },
  ...['wire', 'site', 'blog', 'count'].map((ref) => ({
    type: 'source',
    ref,
    kind: 'NEWS_OUTLET',
    name: ref.charAt(0).toUpperCase() + ref.slice(1),
  })),
  { type: 'source', ref: 'nobody', kind: 'ANONYMOUS', name: 'An official' },
  { type: 'measure', ref: 'killed', label: 'Persons killed', unit: 'persons', additivity: 'ADDITIVE' },
  { type: 'measure', ref: 'wounded', label: 'Persons wounded', unit: 'persons', additivity: 'ADDITIVE' },
  {
    type: 'measure',
    ref: 'displaced',
    label: 'Persons displaced',
    unit: 'persons',
    additivity: 'SEMI_ADDITIVE',
  },
  { type: 'measure', ref: 'rate', label: 'Rate of deaths', unit: 'per 100,000', additivity: 'NON_ADDITIVE' },
  { type: 'population', ref: 'all', label: 'All persons' },
  { type: 'population', ref: 'civilians', label: 'Civilians', within: 'all' },
  { type: 'population', ref: 'soldiers', label: 'Soldiers', within: 'all' },
];

/** A world with the ground that figures stand on. */
export const openFiguresWorld = (engine: Engine): Promise<World> => openWorld(engine, GROUND);

/** Loads records, none of which may be refused. */
export async function loadAll(world: World, records: readonly unknown[]): Promise<void> {
  const { faults } = await world.load(records);
  expect(faults).toEqual([]);
}

/** A figure of civilians killed in Iraq in 2016, but for what is given; null leaves out. */
export const figure = (value: number | null, more: object = {}): object =>
  Object.fromEntries(
    Object.entries({
      measure: 'killed',
      value,
      place: 'IQ',
      period: '2016',
      population: 'civilians',
      ...more,
    }).filter(([, given]) => given !== null),
  );

/** A statement that asserts claims: a ref alone, or a ref with a figure. */
export const says = (
  ref: string,
  source: string,
  saidOn: string,
  claims: Readonly<Record<string, object | null>>,
  more: object = {},
): object => ({
  type: 'statement',
  ref,
  source,
  saidOn,
  claims: Object.entries(claims).map(([name, given]) =>
    given === null ? { ref: name } : { ref: name, figure: given },
  ),
  ...more,
});

/** The data of an answer that must have no errors. */
export async function answer(
  world: World,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<any> {
  const { data, errors } = await ask(world, query, variables);
  expect(errors).toEqual([]);
  return data;
}

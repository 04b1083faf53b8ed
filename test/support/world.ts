import { createHash } from 'node:crypto';
import { OPERATOR } from '../../src/kernel/actor.js';
import { createEventBus } from '../../src/services/event-bus.js';
import { exportRecords } from '../../src/services/read/export-records.js';
import { importFile, type ImportOptions, type ImportReport } from '../../src/services/import-file.js';
import { createServices, reading, type ServiceParts, type Services } from '../../src/services/services.js';
import { openStorage, type Storage } from '../../src/storage/open.js';
import { copyOf, MIGRATED, type Engine, type Original, type TestDatabase } from './engines.js';

/** A database of its own with everything that works on it. */
export interface World {
  readonly url: string;
  readonly storage: Storage;
  /** What the services are made of. */
  readonly parts: ServiceParts;
  readonly services: Services;
  /** Imports records, each on a line of its own; a string is a line as it is. */
  load(records: readonly unknown[], options?: ImportOptions): Promise<ImportReport>;
  exported(): Promise<unknown[]>;
  close(): Promise<void>;
}

/** @param facts records that it begins with, none of which may be refused */
export const openWorld = async (engine: Engine, facts: readonly unknown[] = []): Promise<World> =>
  worldOn(await copyOf(engine, facts.length === 0 ? MIGRATED : holding(facts)));

/** What holds facts, into which they are loaded once. */
const holding = (facts: readonly unknown[]): Original => ({
  name: createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16),
  from: MIGRATED,
  make: async (url) => {
    const world = await worldOn({ url, drop: () => Promise.resolve() });
    const { faults } = await world.load(facts).finally(() => world.close());
    if (faults.length > 0) throw new Error(JSON.stringify(faults));
  },
});

/** The same on a database that is there; closing it drops the database. */
export async function worldOn(database: TestDatabase): Promise<World> {
  const storage = await openStorage(database.url);
  const parts = partsOn(storage);
  const services = createServices(parts);
  return {
    url: database.url,
    storage,
    parts,
    services,
    load: (records, options) => importFile(services, OPERATOR, chunksOf(records), options),
    exported: async () => {
      const lines: unknown[] = [];
      for await (const line of exportRecords(reading(services, OPERATOR))) lines.push(JSON.parse(line));
      return lines;
    },
    close: async () => {
      await parts.events.settled();
      await storage.close();
      await database.drop();
    },
  };
}

/** What services on a database are made of. */
export const partsOn = ({ reader, unitOfWork, committed, load }: Storage): ServiceParts => ({
  reader,
  unitOfWork,
  events: createEventBus(reader),
  committed,
  load,
  now: Date.now,
});

/** A file of records, each on a line of its own. */
export async function* chunksOf(records: readonly unknown[]): AsyncGenerator<Uint8Array> {
  for (const record of records) {
    await Promise.resolve();
    yield Buffer.from(`${typeof record === 'string' ? record : JSON.stringify(record)}\n`);
  }
}

/** Records that most tests need: two outlets, an agency with a spokesperson, a measure and a population. */
export const BASICS = [
  { type: 'source', ref: 'agency', kind: 'ORGANIZATION', name: 'River Agency' },
  { type: 'source', ref: 'spokesperson', kind: 'PERSON', name: 'Ada Sol', partOf: 'agency' },
  { type: 'source', ref: 'wire', kind: 'NEWS_OUTLET', name: 'The Wire' },
  { type: 'source', ref: 'ministry', kind: 'GOVERNMENT_BODY', name: 'Ministry of Water' },
  { type: 'measure', ref: 'drowned', label: 'Persons drowned', unit: 'persons', additivity: 'ADDITIVE' },
  { type: 'population', ref: 'all', label: 'All persons' },
  { type: 'population', ref: 'children', label: 'Children', within: 'all' },
] as const;

/** A statement of one figure of drowned persons in Norway. */
export const drowned = (ref: string, source: string, saidOn: string, value: number, more: object = {}) => ({
  type: 'statement',
  ref,
  source,
  saidOn,
  claims: [
    {
      ref: `${ref}-claim`,
      figure: { measure: 'drowned', value, place: 'NO', period: '2021', population: 'all' },
    },
  ],
  ...more,
});

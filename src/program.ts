import 'reflect-metadata';
import type { CauseOf, Program } from './cli/program.js';
import { readConfig, type Config } from './config.js';
import { createEventBus } from './services/event-bus.js';
import { bringDerivedUpToDate } from './services/rebuild.js';
import { createServices, type Services } from './services/services.js';
import { backUp } from './storage/backup.js';
import { openStorage, type Storage } from './storage/open.js';

const config = (): Config => readConfig(process.env, { isOnTerminal: process.stderr.isTTY });

async function openServices({
  databaseUrl,
}: Config): Promise<Pick<Storage, 'causeOf' | 'close'> & { services: Services }> {
  const { reader, unitOfWork, committed, causeOf, load, close } = await openStorage(databaseUrl);
  try {
    await bringDerivedUpToDate({ reader, unitOfWork });
  } catch (error) {
    const cause = await causeOf(error);
    await close().catch(() => undefined);
    throw cause;
  }
  const services = createServices({
    reader,
    unitOfWork,
    events: createEventBus(reader),
    committed,
    load,
    now: Date.now,
  });
  return { services, causeOf, close };
}

async function withServices<T>(work: (services: Services, causeOf: CauseOf) => Promise<T>): Promise<T> {
  const { services, causeOf, close } = await openServices(config());
  let done: T;
  try {
    done = await work(services, causeOf);
  } catch (error) {
    const cause = await causeOf(error);
    await close().catch(() => undefined);
    throw cause;
  }
  await close();
  return done;
}

/**
 * What commands need, with all that it takes to open a database; the schema and the server are loaded by the one that
 * serves.
 */
export const program: Program = {
  withServices,
  backUp: (file) => backUp(config().databaseUrl, file),
  serve: async () => (await import('./serving.js')).serve(config(), openServices),
};

#!/usr/bin/env node
import 'reflect-metadata';
import { createReadStream, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pino, type Logger } from 'pino';
import closeWithGrace from 'close-with-grace';
import { complain, print } from './cli/output.js';
import type { Program } from './cli/program.js';
import { runCommand } from './cli/run-command.js';
import { readConfig, type Config } from './config.js';
import { buildSaysoSchema } from './graphql/schema.js';
import { startServer } from './http/server.js';
import { OPERATOR } from './kernel/actor.js';
import { createEventBus } from './services/event-bus.js';
import { importFile } from './services/import-file.js';
import { isEmpty } from './services/read/sources.js';
import { bringDerivedUpToDate } from './services/rebuild.js';
import { createServices, reading, type Services } from './services/services.js';
import { openStorage } from './storage/open.js';

/** The project's folder: the program runs from dist/src within it. */
const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const config = (): Config => readConfig(process.env);

async function openServices({
  databaseUrl,
}: Config): Promise<{ services: Services; close(): Promise<void> }> {
  const { reader, unitOfWork, close } = await openStorage(databaseUrl);
  try {
    await bringDerivedUpToDate({ reader, unitOfWork });
  } catch (error) {
    await close();
    throw error;
  }
  return { services: createServices({ reader, unitOfWork, events: createEventBus(), now: Date.now }), close };
}

async function withServices<T>(work: (services: Services) => Promise<T>): Promise<T> {
  const { services, close } = await openServices(config());
  try {
    return await work(services);
  } finally {
    await close();
  }
}

const logTo = (level: string): Logger => pino({ level }, pino.destination({ dest: 2, sync: false }));

/** The facts of the case Sayso was founded on, for a database that holds nothing yet. */
async function loadDemo(services: Services, log: Logger): Promise<void> {
  if (!(await isEmpty(reading(services, OPERATOR)))) return;
  const { created, faults } = await importFile(
    services,
    OPERATOR,
    createReadStream(inProject('demo/iraq-casualties.jsonl')),
  );
  if (faults.length > 0) log.error({ faults }, 'the demo data was refused');
  else log.info({ created }, 'the demo data is loaded');
}

async function serve(): Promise<void> {
  const settings = config();
  const log = logTo(settings.logLevel);
  const { services, close } = await openServices(settings);
  try {
    if (settings.demo) await loadDemo(services, log);
    const server = await startServer({ config: settings, schema: await buildSaysoSchema(), services, log });
    closeWithGrace({ delay: 10_000, logger: false }, async ({ err }) => {
      if (err) log.fatal({ err }, 'stopping after an unexpected error');
      await server.close();
      await close();
    });
    await print(greeting(server.url));
  } catch (error) {
    await close();
    throw error;
  }
}

const greeting = (url: string): string => `
Sayso: on whose say-so?

  Page       ${url}/
  GraphQL    ${url}/graphql   (in a browser: Apollo Sandbox)
  Explorer   ${url}/graphiql  (works offline)

Reading needs no key. To add facts, make one and send it as "Authorization: Bearer KEY":
  npx sayso keys add --name "your name" --role REPORTER
`;

const program: Program = { withServices, serve };
const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { version: string };

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe went away, as head does: nobody is left to tell.
  if (error.code === 'EPIPE') process.exit(0);
  complain(error.message);
  process.exit(1);
});

process.exitCode = await runCommand(program, process.argv.slice(2), version);

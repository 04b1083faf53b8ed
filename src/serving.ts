import { createReadStream, existsSync } from 'node:fs';
import closeWithGrace from 'close-with-grace';
import { pino, type Logger } from 'pino';
import { print } from './cli/output.js';
import type { Config } from './config.js';
import { buildSaysoSchema } from './graphql/schema.js';
import { startServer } from './http/server.js';
import { outliveFailures } from './http/uncaught.js';
import { OPERATOR } from './kernel/actor.js';
import { projectFile } from './kernel/project-file.js';
import { importFile } from './services/import-file.js';
import { isEmpty } from './services/read/sources.js';
import { reading, type Services } from './services/services.js';

const logTo = (level: string): Logger => pino({ level }, pino.destination({ dest: 2, sync: false }));

/** The facts of the case Sayso was founded on, for a database that holds nothing yet. */
async function loadDemo(services: Services, log: Logger): Promise<void> {
  if (!(await isEmpty(reading(services, OPERATOR)))) return;
  const { created, faults } = await importFile(
    services,
    OPERATOR,
    createReadStream(projectFile('demo/iraq-casualties.jsonl')),
  );
  if (faults.length > 0) log.error({ faults }, 'the demo data was refused');
  else log.info({ created }, 'the demo data is loaded');
}

/** How long a server that stops waits for what is under way. */
const PATIENCE_MS = 10_000;

const failed = (): never => process.exit(1);

/** What is served, and how the database under it is closed. */
interface Opened {
  readonly services: Services;
  close(): Promise<void>;
}

/** Serves until it is told to stop, and closes the database then. */
export async function serve(settings: Config, open: (settings: Config) => Promise<Opened>): Promise<void> {
  const log = logTo(settings.logLevel);
  const { services, close } = await open(settings);
  try {
    if (settings.demo) await loadDemo(services, log);
    const server = await startServer({ config: settings, schema: await buildSaysoSchema(), services, log });
    const stop = async (): Promise<void> => {
      await server.close();
      await close();
    };
    closeWithGrace(
      { delay: PATIENCE_MS, logger: false, skip: ['unhandledRejection', 'uncaughtException'] },
      stop,
    );
    outliveFailures(process, log, () => {
      setTimeout(failed, PATIENCE_MS);
      void stop().finally(failed);
    });
    await print(greeting(server.url));
  } catch (error) {
    await close();
    throw error;
  }
}

/** As it is called where it was installed, and from the folder of a checkout. */
const COMMAND = existsSync(projectFile('src')) ? 'bin/sayso' : 'sayso';

const greeting = (url: string): string => `
Sayso: on whose say-so?

  Page       ${url}/
  GraphQL    ${url}/graphql   (in a browser: Apollo Sandbox)
  Explorer   ${url}/graphiql  (works offline)

Reading needs no key. To add facts, make one and send it as "Authorization: Bearer KEY":
  ${COMMAND} keys add --name "your name" --role REPORTER
`;

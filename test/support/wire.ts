import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A wire to a PostgreSQL server that can be cut and held. */
export interface Wire {
  /** The database's address through the wire. */
  readonly url: string;
  /** Cuts every connection there is. */
  cut(): void;
  /**
   * Once, when a client asks this: "before" cuts the connection and the server never hears of it; "after" cuts it when
   * the server has answered, and the client never hears; "held" hands nothing on any more, and cuts nothing; "late" hands
   * it on when the server has been told to end what that connection is at.
   */
  whenAsked(sql: string, happens: Happens): void;
  close(): Promise<void>;
}

type Happens = 'before' | 'after' | 'held' | 'late';

/** Statements are asked by name: see `namedText` in src/storage/postgres.ts. */
const nameOf = (sql: string): string => createHash('sha256').update(sql).digest('base64url');

export async function wireTo(databaseUrl: string): Promise<Wire> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let awaited: { readonly name: string; readonly happens: Happens } | undefined;
  let handOn: (() => void) | undefined;

  const wire = createServer((client) => {
    const server = connect(Number(target.port === '' ? 5432 : target.port), target.hostname);
    const cut = (): void => {
      client.destroy();
      server.destroy();
    };
    let state: 'open' | 'after' | 'held' = 'open';
    let isEnding = false;
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', cut);
      socket.on('close', () => {
        sockets.delete(socket);
        cut();
      });
    }
    client.on('data', (chunk) => {
      if (state === 'held') return;
      if (awaited && chunk.includes(awaited.name)) {
        const { happens } = awaited;
        awaited = undefined;
        if (happens === 'before') cut();
        else if (happens === 'late') handOn = () => void server.write(chunk);
        else {
          state = happens;
          if (happens === 'after') server.write(chunk);
        }
      } else {
        isEnding ||= chunk.includes('pg_cancel_backend');
        server.write(chunk);
      }
    });
    server.on('data', (chunk) => {
      if (isEnding) {
        handOn?.();
        handOn = undefined;
      }
      if (state === 'after') cut();
      else if (state === 'open') client.write(chunk);
    });
  });
  wire.listen(0, '127.0.0.1');
  await once(wire, 'listening');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((wire.address() as AddressInfo).port);
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    cut,
    whenAsked: (sql, happens) => {
      awaited = { name: nameOf(sql), happens };
    },
    close: async () => {
      const closed = once(wire, 'close');
      wire.close();
      cut();
      await closed;
    },
  };
}

import { once } from 'node:events';
import { WebSocket } from 'ws';

/** What a server tells over a socket. */
export interface Told {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A client of graphql-transport-ws that does no more than it is told. */
export interface SocketClient {
  readonly socket: WebSocket;
  /** Everything it was told, in order. */
  readonly told: readonly Told[];
  /** The code with which it was closed; undefined while it is open. */
  readonly code: number | undefined;
  send(message: Told): void;
  /** Asks under an id. */
  ask(id: string, query: string): void;
  /** What it was told under an id, as "next", "error RATE_LIMITED" or "complete". */
  toldOf(id: string): string[];
}

/** Opens a socket, and says who it is of where `payload` is given. */
export async function openSocket(
  url: string,
  payload?: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<SocketClient> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  const told: Told[] = [];
  let code: number | undefined;
  socket.on('message', (data: Buffer) => told.push(JSON.parse(data.toString()) as Told));
  socket.on('close', (closed: number) => (code = closed));
  await once(socket, 'open');
  const send = (message: Told): void => socket.send(JSON.stringify(message));
  if (payload) send({ type: 'connection_init', payload });
  return {
    socket,
    told,
    get code() {
      return code;
    },
    send,
    ask: (id, query) => send({ type: 'subscribe', id, payload: { query } }),
    toldOf: (id) => told.filter((message) => message.id === id).map(inWords),
  };
}

const inWords = ({ type, payload }: Told): string =>
  type === 'error' ? `error ${(payload as { extensions: { code: string } }[])[0]?.extensions.code}` : type;

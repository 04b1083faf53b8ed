import type { IncomingMessage } from 'node:http';
import {
  CloseCode,
  handleProtocols,
  makeServer,
  MessageType,
  parseMessage,
  type Message,
  type ServerOptions,
} from 'graphql-ws';
import type { Logger } from 'pino';
import type { WebSocket, WebSocketServer } from 'ws';
import { MOST_VALUES, tooManyValues } from './json-values.js';
import { messagesInTurn, type Waiting } from './messages-in-turn.js';

/** What hooks find of a connection. */
export interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

/** Characters of a first message: it is kept as long as its socket, and holds little more than a key. */
const LONGEST_FIRST = 16_384;

/** So often it is seen whether a client is still there. */
const KEEP_ALIVE_MS = 12_000;

/** What a client may send. */
const OF_CLIENTS: readonly string[] = [
  MessageType.ConnectionInit,
  MessageType.Ping,
  MessageType.Pong,
  MessageType.Subscribe,
  MessageType.Complete,
] satisfies MessageType[];

/**
 * Speaks graphql-transport-ws on sockets, as `useServer` of graphql-ws does; what clients do wrong is theirs, and no
 * more than a line for debugging.
 * @param waiting how the messages of a socket wait that was opened by this request
 * @param completed is told of an operation that a client ends, in the order of its messages
 */
export function speakProtocol(
  options: ServerOptions<Record<string, unknown>, Extra>,
  sockets: WebSocketServer,
  waiting: (request: IncomingMessage) => Waiting,
  completed: (socket: WebSocket, id: string) => void,
  log: Logger,
): { dispose(): Promise<void> } {
  const server = makeServer(options);
  sockets.options.handleProtocols = handleProtocols;
  sockets.on('error', (error) => log.error({ err: error }, 'the WebSocket server failed'));
  sockets.on('connection', (socket, request) => {
    const stopPings = keepAlive(socket);
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (data) => send(socket, data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          messagesInTurn(
            socket,
            waiting(request),
            (text, values) => void handle(socket, text, values, take, completed, log),
          ),
      },
      { socket, request },
    );
    socket.once('close', (code, reason) => {
      stopPings();
      closed(code, reason.toString()).catch((error: unknown) =>
        log.error({ err: error }, 'a WebSocket could not be closed in order'),
      );
    });
  });
  return {
    dispose: async () => {
      for (const client of sockets.clients) client.close(1001, 'Going away');
      sockets.removeAllListeners();
      await new Promise<void>((resolve, reject) => {
        sockets.close((error) => (error ? reject(error) : resolve()));
      });
    },
  };
}

const isOpen = ({ readyState, OPEN }: WebSocket): boolean => readyState === OPEN;

/** Resolves once it is handed to the system, so that one who reads slowly is answered slowly. */
const send = (socket: WebSocket, data: string): Promise<void> =>
  new Promise((resolve, reject) => {
    if (!isOpen(socket)) resolve();
    else socket.send(data, (error) => (error ? reject(error) : resolve()));
  });

async function handle(
  socket: WebSocket,
  text: string,
  values: number,
  take: (text: string) => Promise<void>,
  completed: (socket: WebSocket, id: string) => void,
  log: Logger,
): Promise<void> {
  if (!isOpen(socket)) return;
  if (values > MOST_VALUES) {
    socket.close(CloseCode.BadRequest, tooManyValues(values).message);
    return;
  }
  const message = messageOfClient(text);
  if (!message) {
    log.debug({ characters: text.length }, 'a client sent what is no message of its');
    socket.close(CloseCode.BadRequest, 'Invalid message received');
    return;
  }
  if (message.type === MessageType.Complete) completed(socket, message.id);
  try {
    await take(text);
  } catch (error) {
    // What is sent to a client that is gone fails: it did not wait for it.
    if (!isOpen(socket)) {
      log.debug({ err: error }, 'a client went away');
      return;
    }
    log.error({ err: error }, 'a message over WebSocket could not be handled');
    socket.close(CloseCode.InternalServerError, 'Internal server error');
  }
}

/** Undefined for what is no message of a client. */
function messageOfClient(text: string): Message | undefined {
  try {
    const message = parseMessage(text);
    if (message.type === MessageType.ConnectionInit && text.length > LONGEST_FIRST) return undefined;
    return OF_CLIENTS.includes(message.type) ? message : undefined;
  } catch {
    return undefined;
  }
}

/** Ends a socket whose client answers no ping before the next. */
function keepAlive(socket: WebSocket): () => void {
  let isAnswered = true;
  socket.on('pong', () => (isAnswered = true));
  const pings = setInterval(() => {
    if (!isAnswered) socket.terminate();
    else if (isOpen(socket)) {
      isAnswered = false;
      socket.ping();
    }
  }, KEEP_ALIVE_MS);
  return () => clearInterval(pings);
}
